import type { Kind } from './kind.ts'

export const advice: Kind = {
  id: 'advice',
  label: { ja: '相談・専門家', en: 'Advice' },
  chip: 'plain',
  description: { ja: '相談に乗る、専門家を派遣する', en: 'Advice, or an expert who comes' },
  money: null,
  usual: null,
  help: {
    title: { ja: '例：専門家派遣', en: 'Such as “An expert comes to you”.' },
    summary: {
      ja: 'だれに、何を、何回まで相談できるかを一文で。',
      en: 'Whom one can ask about what, and how often, in a sentence.',
    },
    content: {
      ja: '相談できること、専門家の種類、回数と時間、費用（無料なら無料と）。',
      en: 'What about, which experts, how often and how long, what it costs, even if nothing.',
    },
    for_whom: {
      ja: '例：区内の中小企業、これから創業する方',
      en: 'Such as: small firms here, and those about to begin.',
    },
    how_to_apply: {
      ja: '例：電話かこのサイトで予約。平日9時〜17時',
      en: 'Such as: book by telephone or on this site, weekdays 9 to 17.',
    },
  },
}
