// 持続可能な開発目標, by number; short titles as the United Nations and the Japanese government use them.
import type { Phrase } from '#platform/i18n/index.ts'

export const sdgs: readonly { number: number; label: Phrase }[] = [
  { number: 1, label: { ja: '貧困をなくそう', en: 'No poverty' } },
  { number: 2, label: { ja: '飢餓をゼロに', en: 'Zero hunger' } },
  { number: 3, label: { ja: 'すべての人に健康と福祉を', en: 'Good health and well-being' } },
  { number: 4, label: { ja: '質の高い教育をみんなに', en: 'Quality education' } },
  { number: 5, label: { ja: 'ジェンダー平等を実現しよう', en: 'Gender equality' } },
  { number: 6, label: { ja: '安全な水とトイレを世界中に', en: 'Clean water and sanitation' } },
  { number: 7, label: { ja: 'エネルギーをみんなに そしてクリーンに', en: 'Affordable and clean energy' } },
  { number: 8, label: { ja: '働きがいも経済成長も', en: 'Decent work and economic growth' } },
  { number: 9, label: { ja: '産業と技術革新の基盤をつくろう', en: 'Industry, innovation and infrastructure' } },
  { number: 10, label: { ja: '人や国の不平等をなくそう', en: 'Reduced inequalities' } },
  { number: 11, label: { ja: '住み続けられるまちづくりを', en: 'Sustainable cities and communities' } },
  { number: 12, label: { ja: 'つくる責任 つかう責任', en: 'Responsible consumption and production' } },
  { number: 13, label: { ja: '気候変動に具体的な対策を', en: 'Climate action' } },
  { number: 14, label: { ja: '海の豊かさを守ろう', en: 'Life below water' } },
  { number: 15, label: { ja: '陸の豊かさも守ろう', en: 'Life on land' } },
  { number: 16, label: { ja: '平和と公正をすべての人に', en: 'Peace, justice and strong institutions' } },
  { number: 17, label: { ja: 'パートナーシップで目標を達成しよう', en: 'Partnerships for the goals' } },
]
