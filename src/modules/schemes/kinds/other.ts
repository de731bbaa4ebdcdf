import type { Kind } from './kind.ts'

export const other: Kind = {
  id: 'other',
  label: { ja: 'その他', en: 'Other' },
  chip: 'plain',
  description: { ja: '上のどれでもない支援', en: 'None of the above' },
  money: {
    costs_words: {
      label: { ja: '対象となる費用', en: 'Costs it covers' },
      help: { ja: '費用に関わらないときは空欄に。', en: 'Leave it empty if costs do not matter.' },
    },
    amount_words: {
      label: { ja: '金額', en: 'Amount' },
      help: { ja: '例：1件10万円', en: 'Such as: ¥100,000 each.' },
    },
    rate_words: {
      label: { ja: '率', en: 'Rate' },
      help: { ja: '決まった額のときは空欄に。', en: 'Leave it empty where the amount is fixed.' },
    },
  },
  usual: ['formal', 'correction'],
  help: {
    title: { ja: '利用する方が思い浮かべる名前で。', en: 'As those who need it would call it.' },
    summary: { ja: 'だれが、何を受けられるかを一文で。', en: 'Who gets what, in a sentence.' },
    content: { ja: '受けられること、期間、決まりごと。', en: 'What one gets, when, under which rules.' },
    for_whom: { ja: '例：区内の商店街・団体', en: 'Such as: shopping streets and associations here.' },
    how_to_apply: { ja: 'どこへ、何を持って行くか。', en: 'Where to go, with what.' },
  },
}
