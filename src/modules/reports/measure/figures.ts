// What a scheme came to, as the public may read it (decision 0030) or as staff do. Pure.
import { fewest, isTellable } from '#modules/grants/index.ts'
import type { AwardSum } from '#modules/awards/index.ts'
import type { OutcomeSum } from '../outcome-sums.ts'

export interface YearOutcomes {
  years: number
  answered: number
  sums: readonly OutcomeSum[]
}

export interface SchemeFigures {
  id: string
  title: string
  applications: number
  awards: readonly AwardSum[]
  /** Of all years. */
  paid_yen: number
  follow: readonly YearOutcomes[]
}

export interface Shown {
  id: string
  title: string
  /** Null: fewer than three, or what would tell of so few. */
  applications: number | null
  awards: number | null
  yen: number | null
  paid_yen: number | null
  follow: readonly YearOutcomes[]
}

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0)

export const forStaff = ({ awards, ...figures }: SchemeFigures): Shown => ({
  ...figures,
  awards: sum(awards.map(({ count }) => count)),
  yen: sum(awards.map(({ yen }) => yen)),
})

type Published = readonly { scheme: string; fiscal_year: number; named: number; persons: number }[]

/** Of few who answered nothing is told, neither of few who chose the same. */
const publicFollow = (follow: readonly YearOutcomes[]): YearOutcomes[] =>
  follow
    .filter(({ answered }) => answered >= fewest)
    .map(({ sums, ...year }) => ({
      ...year,
      sums: sums
        .filter(({ said }) => said >= fewest)
        .map((one) => ({ ...one, chosen: one.chosen.filter(({ count }) => count >= fewest) })),
    }))

/** One year that cannot be told is part of no sum, and then what was paid is not told either: it goes over years. */
export function forPublic(
  { id, title, applications, awards, paid_yen, follow }: SchemeFigures,
  published: Published,
): Shown {
  const none = { named: 0, persons: 0 }
  const told = awards.filter(({ fiscal_year, count }) =>
    isTellable(count, published.find((one) => one.scheme === id && one.fiscal_year === fiscal_year) ?? none),
  )
  const whole = told.length === awards.length
  return {
    id,
    title,
    applications: applications === 0 || applications >= fewest ? applications : null,
    awards: whole || told.length > 0 ? sum(told.map(({ count }) => count)) : null,
    yen: whole || told.length > 0 ? sum(told.map(({ yen }) => yen)) : null,
    paid_yen: whole ? paid_yen : null,
    follow: publicFollow(follow),
  }
}
