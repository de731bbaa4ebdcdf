// From draft to closed; what must be there before everyone may read it; when entries are taken.
import type { Phrase } from '#platform/i18n/index.ts'
import { movedBy } from '#platform/moves.ts'
import type { FieldName } from './field-words.ts'
import type { CanvasField, Kind } from './kinds/index.ts'
import type { OpportunityTable, State } from './tables.ts'

export type Move = 'submit' | 'return' | 'publish' | 'close' | 'withdraw'

/** Where the move leads, or null where it is not possible. */
export const moved = movedBy<State, Move>({
  submit: { from: ['draft'], to: 'review' },
  return: { from: ['review'], to: 'draft' },
  publish: { from: ['review'], to: 'published' },
  close: { from: ['published'], to: 'closed' },
  withdraw: { from: ['draft', 'review'], to: 'withdrawn' },
})

/** All that the rules look at. */
export type Content = Pick<
  OpportunityTable,
  | 'title'
  | 'current_state'
  | 'goal'
  | 'work'
  | 'experience'
  | 'way'
  | 'decider'
  | 'hours_per_week'
  | 'hours_total'
  | 'months'
  | 'starts_on'
  | 'place'
  | 'area'
  | 'reward_yen'
  | 'reward_unit'
  | 'entry_from_on'
  | 'entry_until_on'
  | 'seats'
> & { skills: readonly { must: boolean }[] }

export interface Lack {
  field: FieldName
  why: Phrase
}

const between = (value: number | null, range: { min: number; max: number }) =>
  value !== null && value >= range.min && value <= range.max

function textLacks(content: Content, kind: Kind): Lack[] {
  const texts: [CanvasField, boolean, Phrase][] = [
    ['title', true, { ja: '課題の名前を入力してください。', en: 'Give the challenge a name.' }],
    ['current_state', true, { ja: 'いまの状況を入力してください。', en: 'Describe where you are.' }],
    ['goal', true, { ja: 'どうなっていたいかを入力してください。', en: 'Say what you want to reach.' }],
    ['work', true, { ja: 'お願いしたいことを入力してください。', en: 'Say what you would like done.' }],
    [
      'experience',
      kind.needs.includes('experience'),
      { ja: '求める経験を入力してください。', en: 'Say what experience you look for.' },
    ],
    ['way', kind.needs.includes('way'), { ja: '進め方を入力してください。', en: 'Say how you will work together.' }],
    ['decider', kind.needs.includes('decider'), { ja: '決める人を入力してください。', en: 'Say who decides.' }],
  ]
  return texts
    .filter(([field, needed]) => needed && content[field].trim() === '')
    .map(([field, , why]) => ({ field, why }))
}

function timeLacks(content: Content, { time, hours, months }: Kind): Lack[] {
  const range = {
    ja: `${hours.min}〜${hours.max}時間で入力してください。`,
    en: `Between ${hours.min} and ${hours.max} hours.`,
  }
  const hoursField = time === 'weekly' ? 'hours_per_week' : 'hours_total'
  return [
    ...(between(content[hoursField], hours) ? [] : [{ field: hoursField, why: range } as const]),
    ...(months === undefined || between(content.months, months)
      ? []
      : [
          {
            field: 'months' as const,
            why: {
              ja: `${months.min}〜${months.max}か月で入力してください。`,
              en: `Between ${months.min} and ${months.max} months.`,
            },
          },
        ]),
  ]
}

function rewardLacks({ reward_yen }: Content, { reward }: Kind): Lack[] {
  const field = 'reward_yen' as const
  if (reward === 'needed' && reward_yen === null) {
    return [{ field, why: { ja: '報酬の額を入力してください（0円も可）。', en: 'Enter the amount (0 is possible).' } }]
  }
  return reward === 'none' && reward_yen !== null
    ? [
        {
          field,
          why: {
            ja: 'この種類では報酬を設定できません。空欄にしてください。',
            en: 'This kind may not be paid. Leave it empty.',
          },
        },
      ]
    : []
}

function placeLacks({ place, area }: Content): Lack[] {
  if (place === null) return [{ field: 'place', why: { ja: '場所を選んでください。', en: 'Choose where.' } }]
  return place !== 'online' && area.trim() === ''
    ? [
        {
          field: 'area',
          why: { ja: '現地の場所（町名など）を入力してください。', en: 'Say where on site (the neighbourhood).' },
        },
      ]
    : []
}

function windowLacks({ entry_from_on: from, entry_until_on: until, starts_on }: Content, today: string): Lack[] {
  const lacks: Lack[] = []
  if (from === null) {
    lacks.push({
      field: 'entry_from_on',
      why: { ja: '受付の開始日を入力してください。', en: 'Enter the first day for entries.' },
    })
  }
  if (until === null) {
    lacks.push({
      field: 'entry_until_on',
      why: { ja: '受付の締切日を入力してください。', en: 'Enter the last day for entries.' },
    })
  } else if (until < today) {
    lacks.push({
      field: 'entry_until_on',
      why: { ja: '締切日が過ぎています。今日以降の日にしてください。', en: 'This day is past. Choose today or later.' },
    })
  } else if (from !== null && until < from) {
    lacks.push({
      field: 'entry_until_on',
      why: { ja: '締切日は開始日以降にしてください。', en: 'The last day must not be before the first.' },
    })
  }
  if (starts_on !== null && from !== null && starts_on < from) {
    lacks.push({
      field: 'starts_on',
      why: { ja: '始める日は、受付の開始日以降にしてください。', en: 'It cannot start before entries are taken.' },
    })
  }
  return lacks
}

/** What is missing or wrong, field by field, in the order of the form. Empty: it may be submitted and published. */
export function whyNotPublishable(content: Content, kind: Kind, today: string): Lack[] {
  const skill: Lack[] =
    kind.needs.includes('must_skill') && !content.skills.some(({ must }) => must)
      ? [
          {
            field: 'must_1',
            why: { ja: '必須の技能を1つ以上選んでください。', en: 'Choose at least one skill that is needed.' },
          },
        ]
      : []
  const seats: Lack[] = between(content.seats, { min: 1, max: kind.seats.max })
    ? []
    : [
        {
          field: 'seats',
          why: { ja: `1〜${kind.seats.max}人で入力してください。`, en: `Between 1 and ${kind.seats.max}.` },
        },
      ]
  return [
    ...textLacks(content, kind),
    ...skill,
    ...timeLacks(content, kind),
    ...placeLacks(content),
    ...rewardLacks(content, kind),
    ...seats,
    ...windowLacks(content, today),
  ]
}

interface Window {
  state: State
  entry_from_on: string | null
  entry_until_on: string | null
}

/** Why no entry is taken on this day (Tokyo), or null when one is. */
export function whyClosed({ state, entry_from_on: from, entry_until_on: until }: Window, today: string): Phrase | null {
  if (state === 'closed') return { ja: 'この募集は終了しました。', en: 'This challenge is closed.' }
  if (state !== 'published') return { ja: 'この募集は公開されていません。', en: 'This challenge is not published.' }
  if (from !== null && today < from)
    return { ja: '応募の受付はまだ始まっていません。', en: 'Entries are not taken yet.' }
  if (until !== null && today > until) return { ja: '応募の受付は締め切りました。', en: 'The entry period is over.' }
  return null
}
