// What each field of a challenge is called, on the form, on the page and in an error.
import type { Phrase } from '#platform/i18n/index.ts'

export const fieldWords = {
  title: { ja: '課題の名前', en: 'Name of the challenge' },
  current_state: { ja: 'いまの状況', en: 'Where we are' },
  goal: { ja: '3か月後の姿', en: 'In three months' },
  work: { ja: 'お願いしたいこと', en: 'What you would do' },
  experience: { ja: '求める経験', en: 'Experience we look for' },
  way: { ja: '進め方', en: 'How we will work' },
  decider: { ja: '決める人', en: 'Who decides' },
  hours_per_week: { ja: '1週間の時間', en: 'Hours a week' },
  hours_total: { ja: 'かかる時間', en: 'Hours in all' },
  months: { ja: '期間', en: 'Period' },
  starts_on: { ja: '始める日', en: 'Starts on' },
  place: { ja: '場所', en: 'Place' },
  area: { ja: '現地の場所', en: 'Where on site' },
  days: { ja: '曜日・時間帯', en: 'Days and times' },
  reward: { ja: '報酬', en: 'Reward' },
  reward_yen: { ja: '報酬の額', en: 'Amount' },
  reward_unit: { ja: '報酬の単位', en: 'Paid by' },
  travel_paid: { ja: '交通費', en: 'Travel' },
  must_1: { ja: '必須の技能', en: 'Skills needed' },
  nice_1: { ja: 'あると嬉しい技能', en: 'Skills that would be nice' },
  sdgs: { ja: 'つながるSDGs', en: 'SDGs it serves' },
  measures: { ja: 'まちのビジョンとのつながり', en: 'Its place in the vision' },
  entry_from_on: { ja: '受付の開始日', en: 'Entries from' },
  entry_until_on: { ja: '受付の締切日', en: 'Entries until' },
  seats: { ja: '人数', en: 'How many people' },
} as const satisfies Record<string, Phrase>

export type FieldName = keyof typeof fieldWords

const isFieldName = (name: string): name is FieldName => name in fieldWords
export const fieldNames: readonly FieldName[] = Object.keys(fieldWords).filter(isFieldName)

/** For the one kind that happens once, the goal is not three months away. */
export const goalWords = (time: 'weekly' | 'once'): Phrase =>
  time === 'once' ? { ja: '終わったときの姿', en: 'At the end of it' } : fieldWords.goal
