import type { Kind } from './kind.ts'

export const grant: Kind = {
  id: 'grant',
  label: { ja: '補助・助成', en: 'Grant' },
  chip: 'key',
  description: { ja: '費用の一部を後から支払う（返済なし）', en: 'Pays part of the cost, not to be paid back' },
  money: {
    costs_words: {
      label: { ja: '対象となる費用', en: 'Costs it covers' },
      help: {
        ja: '例：機械装置費、外注費、広報費。対象にならない費用（人件費、消費税など）も書きます。',
        en: 'Such as machines, subcontracting, publicity. Say also what is not covered: wages, consumption tax.',
      },
    },
    amount_words: {
      label: { ja: '補助の上限', en: 'At most' },
      help: { ja: '例：上限50万円（1,000円未満切捨て）', en: 'Such as: up to ¥500,000, cut to full thousands.' },
    },
    rate_words: {
      label: { ja: '補助率', en: 'Rate' },
      help: {
        ja: '例：2分の1以内。小規模企業は3分の2以内',
        en: 'Such as: one half; two thirds for small firms.',
      },
    },
  },
  usual: ['formal', 'correction', 'review', 'change', 'report', 'inspection', 'fixing', 'invoice', 'payment'],
  help: {
    title: { ja: '例：IT導入支援補助金', en: 'Such as “Aid for IT tools”.' },
    summary: {
      ja: '何に、いくらまで出るのかを一文で。例：レジや会計ソフトの導入費用の半分を、50万円まで補助します。',
      en: 'For what and how much, in a sentence: “Half of what a till or accounting software costs, up to ¥500,000.”',
    },
    content: {
      ja: 'ねらい、対象となる取組、期間、決まりごと（交付決定の前に契約したものは対象外、など）。',
      en: 'The aim, what is aided, when, and rules such as: nothing that was ordered before the decision.',
    },
    for_whom: {
      ja: '例：区内に事業所があり、1年以上事業を営んでいる中小企業・個人事業主',
      en: 'Such as: small firms and sole traders with a place of business here for a year or more.',
    },
    how_to_apply: {
      ja: '例：このサイトから申請。紙の申請書は窓口でも受け付けます。',
      en: 'Such as: apply on this site; paper forms are taken at the counter too.',
    },
  },
}
