// What is on in the small town in the mountains.
import type { WrittenEvent, WrittenPlace } from './event.ts'

const school: WrittenPlace = {
  venue: '旧 星見分校（交流の家）',
  area: '',
  access: '町営バス「分校前」下車すぐ。駐車場30台。',
  facilities: ['parking', 'toilet', 'wheelchair'],
}

export const hoshimiEvents: readonly WrittenEvent[] = [
  {
    kind: 'tour',
    by: 'farm',
    title: '一泊でためす、山の仕事と暮らし',
    summary: '薪割り、畑、移り住んだ人の家。二日かけて、町の仕事を三つ体験します。',
    description:
      '一日目　薪割りと畑の手伝い、囲炉裏を囲んで先に移り住んだ方の話\n二日目　木工の工房、役場での相談\n\n宿は交流の家です（相部屋、寝具あり）。',
    for_whom: '移り住むことを考えている方、山の仕事に関心のある方',
    bring: '作業のできる服、寝間着',
    place: school,
    capacity: 10,
    price_yen: 3000,
    admission: 'approval',
    group_max: 4,
    weekday: 6,
    sessions: [
      [27, 10, 17, '一日目'],
      [28, 9, 15, '二日目'],
    ],
    opened: 18,
    closes: 7,
    sdgs: [8, 11],
    measures: ['2-1.4.1.3'],
    applications: { applied: 8 },
  },
  {
    kind: 'exchange',
    by: null,
    title: '星見の夕べ　町の人と、遠くから手伝う人の会',
    summary: '画面越しでも、分校でも。町の仕事を手伝った人と頼んだ人が、顔を合わせます。',
    description: '今年いっしょに働いた組の話を三つ聞き、そのあと小さな部屋に分かれて話します。',
    for_whom: '町の仕事に関わった方、これから関わりたい方',
    place: school,
    hybrid: true,
    capacity: 40,
    admission: 'first-come',
    group_max: 4,
    asks_about_work: true,
    sessions: [[13, 18, 20]],
    opened: 9,
    closes: 1,
    sdgs: [8, 17],
    measures: ['1-4.2.2.4'],
    applications: { admitted: 9, cancelled: 1 },
  },
]
