import { letterKind } from './kind.ts'

export const change = letterKind({
  code: 'change',
  label: { ja: '変更の承認', en: 'Change approved' },
  words: {
    money: {
      title: '変更承認通知書',
      lead: '変更の申請があった「{制度}」については、下記のとおり承認することを決定したので通知します。',
    },
    recognition: {
      title: '変更承認通知書',
      lead: '変更の申請があった「{制度}」の認定については、下記のとおり承認したので通知します。',
    },
    use: {
      title: '変更承認通知書',
      lead: '変更の申請があった「{制度}」の利用については、下記のとおり承認したので通知します。',
    },
  },
  amount: '変更後の交付決定額',
  conditions: '変更後の条件',
  reason: '変更の内容',
  appeal: true,
})
