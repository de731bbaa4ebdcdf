import { letterKind } from './kind.ts'

export const award = letterKind({
  code: 'award',
  label: { ja: '決定', en: 'Award' },
  words: {
    money: {
      title: '交付決定通知書',
      lead: '{申請日}付けで申請のあった「{制度}」については、下記のとおり交付することを決定したので通知します。',
    },
    recognition: {
      title: '認定通知書',
      lead: '{申請日}付けで申請のあった「{制度}」については、下記のとおり認定したので通知します。',
      conditions: '認定の条件',
    },
    use: {
      title: '利用決定通知書',
      lead: '{申請日}付けで申請のあった「{制度}」については、下記のとおり利用を決定したので通知します。',
      conditions: '利用の条件',
    },
  },
  amount: '交付決定額',
  conditions: '交付の条件',
  reason: '決定の理由',
  appeal: true,
})
