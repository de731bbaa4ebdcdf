// What a scheme came to, as the public may read it (decision 0030) or as staff do. Pure.
import { fewest, isClosed, type PersonsGroup, type PublishedCount } from '#modules/grants/index.ts'
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

const few = (count: number): boolean => count > 0 && count < fewest

/** What of one year is told, and whether that is all of it. */
interface Told {
  count: number
  yen: number
  whole: boolean
}

/**
 * Who is named is told at once; persons, and what is not published, once the books of the year are closed, where they are three or more, and
 * persons as they stood then. Where no money is given there is no sum that could tell of anybody.
 */
function toldOf(
  { count, yen, fiscal_year }: AwardSum,
  { named, named_yen, persons, persons_yen }: Pick<PublishedCount, 'named' | 'named_yen' | 'persons' | 'persons_yen'>,
  group: Pick<PersonsGroup, 'count' | 'yen'> | undefined,
  on: string,
): Told {
  const rest = { count: count - named - persons, yen: yen - named_yen - persons_yen }
  const onlyNamed = { count: named, yen: named_yen, whole: count === named }
  if (count === named) return onlyNamed
  if (yen === 0) return few(count - named) ? onlyNamed : { count, yen, whole: true }
  if (!isClosed(fiscal_year, on)) return onlyNamed
  if (group !== undefined)
    return few(rest.count)
      ? { count: named + group.count, yen: named_yen + group.yen, whole: false }
      : { count: named + group.count + rest.count, yen: named_yen + group.yen + rest.yen, whole: true }
  return persons >= fewest || few(count - named) ? onlyNamed : { count, yen, whole: true }
}

/** What was paid goes over years: it is told where all of them are. */
export function forPublic(
  { id, title, applications, awards, paid_yen, follow }: SchemeFigures,
  published: readonly PublishedCount[],
  groups: readonly PersonsGroup[],
  on: string,
): Shown {
  const none = { named: 0, named_yen: 0, persons: 0, persons_yen: 0 }
  const told = awards.map((year) => {
    const same = (one: { scheme: string; fiscal_year: number }) =>
      one.scheme === id && one.fiscal_year === year.fiscal_year
    return toldOf(year, published.find(same) ?? none, groups.find(same), on)
  })
  const whole = told.every((year) => year.whole)
  const some = whole || told.some(({ count }) => count > 0)
  return {
    id,
    title,
    applications: few(applications) ? null : applications,
    awards: some ? sum(told.map(({ count }) => count)) : null,
    yen: some ? sum(told.map(({ yen }) => yen)) : null,
    paid_yen: whole ? paid_yen : null,
    follow: publicFollow(follow),
  }
}
