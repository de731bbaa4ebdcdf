import { letterKind } from './kind.ts'

export const reserve = letterKind({
  code: 'reserve',
  label: { ja: '補欠', en: 'Reserve' },
  words: {
    money: {
      title: '補欠決定通知書',
      lead: '{申請日}付けで申請のあった「{制度}」については、審査の結果、下記のとおり補欠とすることを決定したので通知します。予算に余裕が生じたときは、あらためて決定をお知らせします。',
    },
    recognition: {
      title: '補欠決定通知書',
      lead: '{申請日}付けで申請のあった「{制度}」については、審査の結果、下記のとおり補欠とすることを決定したので通知します。',
    },
    use: {
      title: '補欠決定通知書',
      lead: '{申請日}付けで申請のあった「{制度}」については、審査の結果、下記のとおり補欠とすることを決定したので通知します。空きが生じたときは、あらためて決定をお知らせします。',
    },
  },
  amount: '見込みの交付額',
  conditions: '附記',
  reason: '理由',
  appeal: true,
})
