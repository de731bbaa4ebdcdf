// What the entry's page says once the work has ended.
import type { WorkEnd, WorkEndSource } from '#modules/entries/index.ts'
import { endingWords } from './phrases.ts'
import { findEngagement } from './queries/engagement.ts'
import type { Ending } from './tables.ts'

const words: Readonly<Record<Ending, WorkEnd>> = {
  finished: {
    state: endingWords.finished,
    kind: 'good',
    own: {
      ja: 'おつかれさまでした。お礼のことばを贈り、まとめの文章を確かめましょう。「記録を見る」から進めます。',
      en: 'Well done. Please send your thanks and look at the story: “See the record”.',
    },
    others: {
      ja: '取組が終わりました。お礼のことばと、まとめの文章を確かめましょう。「記録を見る」から進めます。',
      en: 'The work is finished. Please look at the thanks and the story: “See the record”.',
    },
  },
  interrupted: {
    state: endingWords.interrupted,
    kind: 'plain',
    own: {
      ja: 'ここまでのお力添え、ありがとうございました。気になることがあれば、下のやりとりで調整役に伝えられます。',
      en: 'Thank you for what you gave. If anything troubles you, tell the coordinator below.',
    },
    others: {
      ja: '取組は途中で終わりました。引き継ぐことがあれば、下のやりとりで伝えてください。',
      en: 'The work was broken off. If there is something to hand over, please say it below.',
    },
  },
}

export const workEnd: WorkEndSource = async (db, entry) => {
  const how = (await findEngagement(db, entry))?.how ?? null
  return how === null ? null : words[how]
}
