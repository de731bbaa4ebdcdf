import type { Kind } from './kind.ts'

export const course: Kind = {
  id: 'course',
  label: { ja: '講座・セミナー', en: 'Seminar or course' },
  chip: 'plain',
  description: {
    ja: '講師の話を聞いて学ぶ会。数回続く講座も',
    en: 'Learn from a speaker, once or over several sessions',
  },
  usual: { admission: 'first-come', capacity: 50, group_max: 1, minutes: 90, sessions: 1, asks_about_work: false },
  has: [],
  help: {
    title: {
      ja: '学べることを先に。「はじめての貸借対照表（全3回）」',
      en: 'What is learnt first: “A first balance sheet (3 sessions)”.',
    },
    summary: { ja: '終わったときに何ができるようになるかを一文で。', en: 'What one can do afterwards, in a sentence.' },
    description: {
      ja: '講師、各回の内容、配る資料、録画の有無。',
      en: 'Speaker, what each session holds, hand-outs, whether it is recorded.',
    },
    for_whom: {
      ja: '前提の知識や立場。「帳簿をつけ始めた個人事業主」など。',
      en: 'What is assumed: “sole traders who keep their first books”.',
    },
    bring: { ja: 'パソコン、直近の決算書など。', en: 'A computer, last year’s accounts …' },
  },
}
