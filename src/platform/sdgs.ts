// 持続可能な開発目標: short titles as the United Nations and the Japanese government use them.
import type { Phrase } from '#platform/i18n/index.ts'

const titles: readonly (readonly [ja: string, en: string])[] = [
  ['貧困をなくそう', 'No poverty'],
  ['飢餓をゼロに', 'Zero hunger'],
  ['すべての人に健康と福祉を', 'Good health and well-being'],
  ['質の高い教育をみんなに', 'Quality education'],
  ['ジェンダー平等を実現しよう', 'Gender equality'],
  ['安全な水とトイレを世界中に', 'Clean water and sanitation'],
  ['エネルギーをみんなに そしてクリーンに', 'Affordable and clean energy'],
  ['働きがいも経済成長も', 'Decent work and economic growth'],
  ['産業と技術革新の基盤をつくろう', 'Industry, innovation and infrastructure'],
  ['人や国の不平等をなくそう', 'Reduced inequalities'],
  ['住み続けられるまちづくりを', 'Sustainable cities and communities'],
  ['つくる責任 つかう責任', 'Responsible consumption and production'],
  ['気候変動に具体的な対策を', 'Climate action'],
  ['海の豊かさを守ろう', 'Life below water'],
  ['陸の豊かさも守ろう', 'Life on land'],
  ['平和と公正をすべての人に', 'Peace, justice and strong institutions'],
  ['パートナーシップで目標を達成しよう', 'Partnerships for the goals'],
]

/** The seventeen, by number; the number is said with the title. */
export const sdgs: readonly { number: number; label: Phrase }[] = titles.map(([ja, en], i) => ({
  number: i + 1,
  label: { ja: `${i + 1} ${ja}`, en: `${i + 1} ${en}` },
}))
