import { letterKind } from './kind.ts'

export const changeRejection = letterKind({
  code: 'change-rejection',
  label: { ja: '変更の不承認', en: 'Change refused' },
  words: {
    money: {
      title: '変更不承認通知書',
      lead: '変更の申請があった「{制度}」については、下記の理由により承認しないことを決定したので通知します。',
    },
    recognition: {
      title: '変更不承認通知書',
      lead: '変更の申請があった「{制度}」の認定については、下記の理由により承認しないことを決定したので通知します。',
    },
    use: {
      title: '変更不承認通知書',
      lead: '変更の申請があった「{制度}」の利用については、下記の理由により承認しないことを決定したので通知します。',
    },
  },
  amount: null,
  conditions: '附記',
  reason: '理由',
  appeal: true,
})
