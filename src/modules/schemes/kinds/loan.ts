import type { Kind } from './kind.ts'

export const loan: Kind = {
  id: 'loan',
  label: { ja: '融資・あっせん', en: 'Loan' },
  chip: 'wait',
  description: {
    ja: '資金を借りやすくする（利子や保証料の補助を含む）',
    en: 'Makes it easier to borrow; also aid for interest and guarantee fees',
  },
  money: {
    costs_words: {
      label: { ja: '資金の使いみち', en: 'What the loan is for' },
      help: { ja: '例：運転資金、設備資金', en: 'Such as: working capital, equipment.' },
    },
    amount_words: {
      label: { ja: '限度額', en: 'Loan limit' },
      help: {
        ja: '例：2,000万円以内。返済7年以内（据置6か月）',
        en: 'Such as: ¥20 million, repaid within 7 years.',
      },
    },
    rate_words: {
      label: { ja: '利率・利子補給', en: 'Interest' },
      help: {
        ja: '例：名目利率2.1%、うち1.6%を区が補助（本人負担0.5%）',
        en: 'Such as: 2.1 % nominal, of which the ward pays 1.6 %.',
      },
    },
  },
  usual: null,
  help: {
    title: { ja: '例：小規模企業資金あっせん', en: 'Such as “Loans for small firms”.' },
    summary: {
      ja: 'どんなときに、いくらまで借りられるかを一文で。',
      en: 'When and how much one can borrow, in a sentence.',
    },
    content: {
      ja: 'あっせんから融資までの流れ、返済の方法、保証料の補助、金融機関の名前。',
      en: 'How it goes from the letter to the loan, repayment, aid for guarantee fees, which banks.',
    },
    for_whom: {
      ja: '例：区内で1年以上同じ事業を営み、住民税を納めている方',
      en: 'Such as: who has run the same business here for a year and paid local taxes.',
    },
    how_to_apply: {
      ja: '例：経営相談の窓口で面談を受け、あっせん書を受け取って金融機関へ申し込みます。',
      en: 'Such as: an interview at the desk, then the letter goes to the bank.',
    },
  },
}
