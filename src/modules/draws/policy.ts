// The rules from which an organizer makes the published policy of a draw: who has more tickets, for whom seats are reserved.
import type { Phrase } from '#platform/i18n/index.ts'
import type { DrawRule } from '#modules/events/index.ts'
import { industriesInDivision, industryDivisions } from '#modules/members/index.ts'
import { participantKinds } from '#modules/registrations/index.ts'

/** What is known of a group that applied. */
export interface Group {
  first_timer: boolean
  lost_last: boolean
  people: readonly { resident: boolean; industry: string | null; kind: string | null }[]
}

interface Rule extends DrawRule {
  /** `value`: the industry or kind that the event names. */
  fits: (group: Group, value: string) => boolean
}

const everybody =
  (fits: (person: Group['people'][number], value: string) => boolean): Rule['fits'] =>
  ({ people }, value) =>
    people.length > 0 && people.every((person) => fits(person, value))

export const rules: readonly Rule[] = [
  {
    code: 'first-timer',
    label: { ja: '初めての方', en: 'First-timers' },
    help: {
      ja: 'すでに始まった催しに、組のだれも席がなかった組（会員かメールアドレス、または氏名と所属・電話番号でわかる範囲）',
      en: 'Nobody in the group had a seat at an event that has begun, as far as member, address, or name with organization or telephone tell',
    },
    use: ['weight', 'pool'],
    fits: ({ first_timer }) => first_timer,
  },
  {
    code: 'lost-last',
    label: { ja: '前回の抽選で外れた方', en: 'Those who lost the last draw' },
    help: {
      ja: '申し込んだ方が前回入った抽選で、席もご案内もなかった組（くじの対象から外れた申込みは数えません）',
      en: 'Whoever applied had no seat and no offer in the last draw they were in; applications left out of it do not count',
    },
    use: ['weight'],
    fits: ({ lost_last }) => lost_last,
  },
  {
    code: 'resident',
    label: { ja: '区内の方', en: 'Residents' },
    help: {
      ja: '組の全員が区内に在住・在勤・在学',
      en: 'Everybody in the group lives, works or studies here',
    },
    use: ['weight', 'pool'],
    fits: everybody((person) => person.resident),
  },
  {
    code: 'industry',
    label: { ja: '業種', en: 'Industry' },
    help: { ja: '組の全員がその業種', en: 'Everybody in the group works in it' },
    use: ['pool'],
    values: () => industryDivisions,
    fits: everybody(({ industry }, value) => industry !== null && industriesInDivision(value).includes(industry)),
  },
  {
    code: 'kind',
    label: { ja: '立場', en: 'Kind of participant' },
    help: { ja: '組の全員がその立場', en: 'Everybody in the group is of it' },
    use: ['pool'],
    values: () => participantKinds,
    fits: everybody(({ kind }, value) => kind === value),
  },
]

const ruleOf = (code: string, use: 'weight' | 'pool'): Rule | undefined =>
  rules.find((rule) => rule.code === code && rule.use.includes(use))
export const weightHelp = (code: string): Phrase | null => ruleOf(code, 'weight')?.help ?? null
export const weightLabel = (code: string): Phrase => ruleOf(code, 'weight')?.label ?? { ja: code, en: code }

export interface Extra {
  rule: string
  extra: number
}

/** The extras that a group has. A rule that is not ours fits nobody. */
export const extrasOf = (group: Group, policy: readonly Extra[]): Extra[] =>
  policy.filter(({ rule }) => ruleOf(rule, 'weight')?.fits(group, '') === true)

/** One ticket, and those that the policy adds. Whether a draw takes so many is checked when the list is frozen. */
export const weightOf = (extras: readonly Extra[]): number => extras.reduce((sum, { extra }) => sum + extra, 1)

interface PoolLike {
  name: string
  rule: string
  value: string
}

/** The names of the reserved seats that a group may take. */
export const poolsFor = (group: Group, pools: readonly PoolLike[]): string[] =>
  pools.filter(({ rule, value }) => ruleOf(rule, 'pool')?.fits(group, value) === true).map(({ name }) => name)
