import { letterKind } from './kind.ts'

export const recovery = letterKind({
  code: 'recovery',
  label: { ja: '返還', en: 'Recovery' },
  words: {
    money: {
      title: '返還命令通知書',
      lead: '既に交付した「{制度}」の補助金等については、下記のとおり返還を命じます。',
    },
    recognition: { title: '返還命令通知書', lead: '「{制度}」について、下記のとおり返還を命じます。' },
    use: { title: '返還命令通知書', lead: '「{制度}」について、下記のとおり返還を命じます。' },
  },
  amount: '返還を求める額',
  conditions: '返還にあたっての条件',
  reason: '返還を求める理由',
  appeal: true,
})
