import { letterKind } from './kind.ts'

export const fixing = letterKind({
  code: 'fixing',
  label: { ja: '額の確定', en: 'Amount fixed' },
  words: {
    money: {
      title: '交付額確定通知書',
      lead: '実績の報告があった「{制度}」については、下記のとおり交付する額を確定したので通知します。',
    },
    recognition: {
      title: '実績確認通知書',
      lead: '実績の報告があった「{制度}」については、下記のとおり確認したので通知します。',
    },
    use: {
      title: '実績確認通知書',
      lead: '実績の報告があった「{制度}」については、下記のとおり確認したので通知します。',
    },
  },
  amount: '交付確定額',
  conditions: '附記',
  reason: '確定の理由',
  appeal: true,
})
