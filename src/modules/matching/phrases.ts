import type { Phrase } from '#platform/i18n/index.ts'
import { skillPhrase } from '#modules/members/index.ts'
import type { Seen } from './introduction.ts'
import type { Miss } from './rules.ts'
import type { Answer } from './tables.ts'

const missWords: Record<Exclude<Miss, `skill:${string}`>, Phrase> = {
  hours: { ja: '週の時間', en: 'hours a week' },
  days: { ja: '曜日', en: 'days' },
  period: { ja: '期間', en: 'period' },
  place: { ja: '場所', en: 'place' },
  reward: { ja: '報酬', en: 'reward' },
  closed: { ja: '受付', en: 'entry period' },
  entered: { ja: '応募済み', en: 'already entered' },
  own: { ja: '所属する事業者', en: 'own organization' },
}

const isSkillMiss = (miss: Miss): miss is `skill:${string}` => miss.startsWith('skill:')

/** The condition in a word or two. */
export function missPhrase(miss: Miss): Phrase {
  if (!isSkillMiss(miss)) return missWords[miss]
  const { ja, en } = skillPhrase(miss.slice('skill:'.length))
  return { ja: `必須の「${ja}」`, en: `the needed “${en}”` }
}

export const answerWords: Record<Answer, Phrase> = {
  open: { ja: '返事待ち', en: 'No answer yet' },
  yes: { ja: '話したい', en: 'Yes' },
  no: { ja: '今回は見送り', en: 'Not this time' },
}

/** Where an introduction stands, as one side sees it. */
export const seenWords: Record<Seen, Phrase> = {
  asked: { ja: 'お返事をお待ちしています', en: 'Your answer, please', easy: 'あなたの返事（へんじ）を待っています' },
  waiting: { ja: '相手の返事を待っています', en: 'Waiting for the other side', easy: '相手の返事を待っています' },
  met: { ja: '双方が希望しました', en: 'Both would like to talk', easy: 'ふたりとも話したいです' },
  declined: { ja: '見送りを伝えました', en: 'You said: not this time', easy: '「今回はやめます」と言いました' },
  over: { ja: '今回は見送りになりました', en: 'It was not to be this time', easy: '今回は、できませんでした' },
}

export const seenChips: Record<Seen, 'key' | 'good' | 'wait' | 'plain'> = {
  asked: 'key',
  waiting: 'wait',
  met: 'good',
  declined: 'plain',
  over: 'plain',
}
