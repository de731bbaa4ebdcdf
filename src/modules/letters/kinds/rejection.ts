import { letterKind } from './kind.ts'

export const rejection = letterKind({
  code: 'rejection',
  label: { ja: '不採択', en: 'Rejection' },
  words: {
    money: {
      title: '不交付決定通知書',
      lead: '{申請日}付けで申請のあった「{制度}」については、審査の結果、下記の理由により交付しないことを決定したので通知します。',
    },
    recognition: {
      title: '不認定通知書',
      lead: '{申請日}付けで申請のあった「{制度}」については、審査の結果、下記の理由により認定しないことを決定したので通知します。',
    },
    use: {
      title: '利用不承認通知書',
      lead: '{申請日}付けで申請のあった「{制度}」については、審査の結果、下記の理由により利用を承認しないことを決定したので通知します。',
    },
  },
  amount: null,
  conditions: '附記',
  reason: '理由',
  appeal: true,
})
