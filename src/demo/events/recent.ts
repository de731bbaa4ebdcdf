// What was in the ward the other day: those who came still choose whom to meet again and answer the survey.
import type { WrittenEvent } from './event.ts'
import { hall } from './places.ts'

export const recent: readonly WrittenEvent[] = [
  {
    kind: 'exchange',
    by: null,
    title: 'ごちゃ混ぜ交流会　番外編「夜の商店街」',
    summary: '店を閉めた後の商店街で、店主と町工場と副業の人が話しました。',
    description: '受付　18時30分から\n開会　19時\n席替え　20分ずつ3回\nおわり　20時45分',
    for_whom: '区内で働く方、事業を営む方、区の仕事に力を貸したい方',
    place: hall,
    capacity: 24,
    admission: 'first-come',
    group_max: 2,
    asks_about_work: true,
    sessions: [[-5, 19, 20.75]],
    opened: 45,
    closes: 2,
    survey: [
      { kind: 'scale', label: '今夜はいかがでしたか', needed: true },
      { kind: 'several', label: 'よかったのは', options: ['席替え', '話の題', '会場', '進行役の案内'] },
      { kind: 'yes', label: '次の回にも来たいですか' },
      { kind: 'text', label: '進行で直してほしいこと、うれしかったこと' },
    ],
    sdgs: [8, 11, 17],
    measures: ['1-1.2.6.3'],
    series: 'gocha',
    state: 'closed',
    applications: { admitted: 20, cancelled: 2 },
    members: ['miura@demo.example'],
  },
]
