import type { Kind } from './kind.ts'

export const workshop: Kind = {
  id: 'workshop',
  label: { ja: 'ワークショップ', en: 'Workshop' },
  chip: 'good',
  description: { ja: '手を動かし、その場で形にする会', en: 'Make something with your own hands, there and then' },
  usual: { admission: 'first-come', capacity: 24, group_max: 2, minutes: 150, sessions: 1, asks_about_work: true },
  has: ['seating'],
  help: {
    title: {
      ja: '何をつくるか・考えるかを先に。「商店街の空き店舗、使い道を10個考える」',
      en: 'What is made or thought up: “Ten uses for an empty shop”.',
    },
    summary: { ja: 'その場でできあがるものを一文で。', en: 'What stands there at the end, in a sentence.' },
    description: {
      ja: '進め方、班の人数、できあがったものの扱い。',
      en: 'How it goes, size of the groups, what becomes of the result.',
    },
    for_whom: { ja: 'どんな立場の人がいると面白いか。', en: 'Who makes it interesting.' },
    bring: { ja: '材料費、汚れてもよい服など。', en: 'Clothes that may get dirty …' },
  },
}
