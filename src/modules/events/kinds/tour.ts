import type { Kind } from './kind.ts'

export const tour: Kind = {
  id: 'tour',
  label: { ja: '見学・体験', en: 'Tour' },
  chip: 'good',
  description: {
    ja: '工場巡りや農業体験。働く現場を見て、さわる会',
    en: 'Factories or farms: see and touch where work is done',
  },
  usual: { admission: 'draw', capacity: 15, group_max: 4, minutes: 180, sessions: 1, asks_about_work: false },
  has: [],
  help: {
    title: {
      ja: '行き先と、見られるものを。「町工場3軒めぐり：削る・曲げる・磨く」',
      en: 'Where it goes and what is seen.',
    },
    summary: { ja: 'ふだんは入れない場所、という驚きを一文で。', en: 'What one never gets to see otherwise.' },
    description: {
      ja: '集合と解散、歩く距離、階段、写真撮影の可否。',
      en: 'Where it begins and ends, how far one walks, stairs, photographs.',
    },
    for_whom: { ja: '年齢や服装の制限、親子の参加。', en: 'Age, clothing, children.' },
    bring: { ja: '歩きやすい靴、軍手、飲み物など。', en: 'Good shoes, gloves, something to drink.' },
  },
}
