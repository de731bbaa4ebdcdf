import type { Kind } from './kind.ts'

export const pitch: Kind = {
  id: 'pitch',
  label: { ja: '発表会', en: 'Pitch' },
  chip: 'wait',
  description: {
    ja: '事業やアイデアを発表し、応援する人と出会う会',
    en: 'Show a business or an idea, and meet those who back it',
  },
  usual: { admission: 'approval', capacity: 80, group_max: 2, minutes: 120, sessions: 1, asks_about_work: true },
  has: [],
  help: {
    title: { ja: '発表の主題と、聴く人が思い浮かぶ名前に。', en: 'The theme, and for whose ears.' },
    summary: { ja: '登壇者の数と、聴く人にできること。', en: 'How many present, and what listeners can do.' },
    description: {
      ja: '発表の持ち時間、審査の有無、交流の時間。',
      en: 'Minutes each, whether there is a jury, time to talk.',
    },
    for_whom: { ja: '登壇したい方・聴きたい方、それぞれに。', en: 'For presenters and for listeners.' },
    bring: { ja: '登壇する方は資料の形式と締切。', en: 'For presenters: format and deadline of the slides.' },
  },
}
