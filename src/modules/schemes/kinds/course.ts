import type { Kind } from './kind.ts'

export const course: Kind = {
  id: 'course',
  label: { ja: '講座・研修', en: 'Course' },
  chip: 'plain',
  description: { ja: '学ぶ場をひらく', en: 'A place to learn' },
  money: null,
  usual: ['formal'],
  help: {
    title: { ja: '例：創業スクール', en: 'Such as “School for founders”.' },
    summary: {
      ja: '終わったときに何ができるようになるかを一文で。',
      en: 'What one can do afterwards, in a sentence.',
    },
    content: {
      ja: '学ぶこと、講師、回数と時間、受講料、修了の条件。',
      en: 'What is taught, by whom, how often and how long, fees, what it takes to finish.',
    },
    for_whom: {
      ja: '例：これから創業する方、創業して5年未満の方',
      en: 'Such as: those about to found a firm, or within five years of it.',
    },
    how_to_apply: {
      ja: '例：このサイトから申し込み。定員を超えたときは書類で選びます。',
      en: 'Such as: apply on this site; if too many do, papers decide.',
    },
  },
}
