import { letterKind } from './kind.ts'

export const cancellation = letterKind({
  code: 'cancellation',
  label: { ja: '決定の取消し', en: 'Cancellation' },
  words: {
    money: {
      title: '交付決定取消通知書',
      lead: '「{制度}」の交付の決定については、下記の理由により取り消したので通知します。',
    },
    recognition: {
      title: '認定取消通知書',
      lead: '「{制度}」の認定については、下記の理由により取り消したので通知します。',
    },
    use: {
      title: '利用決定取消通知書',
      lead: '「{制度}」の利用の決定については、下記の理由により取り消したので通知します。',
    },
  },
  amount: '取消し後の交付決定額',
  conditions: '附記',
  reason: '取消しの理由',
  appeal: true,
})
