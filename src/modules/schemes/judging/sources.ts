// What the town itself knows and rules may read: earlier awards, the budget. Later modules fill it; each asks once for all that is judged.
import type { Db } from '#platform/db/index.ts'
import type { Case } from '../rules/rule-set.ts'

/** Whose: one of the two. */
export interface Whose {
  organization: string | null
  person: string | null
}

/** One judgement that is wanted. */
export interface Asked extends Whose {
  scheme: string
  call: string
  fiscal_year: number
  /** The application that is judged: it never counts against itself; null: nobody has applied yet. */
  application: string | null
  /** Codes of the numbers whose sums over earlier awards of the scheme its rules read (`sumsRead`). */
  sums: readonly string[]
}

/** What a source does not know it leaves out. */
export type GivenFacts = Pick<Case, 'past' | 'budget'>

/** `told`: what applicants may see: nothing of a decision whose letter they have not received. `all`: for staff. */
export type Known = 'told' | 'all'

/** One answer for each, in their order, as of now, with a number of queries that does not grow with them. */
export type FactSource = (db: Db, asked: readonly Asked[], known: Known, now: Date) => Promise<readonly GivenFacts[]>

/** Of all modules, in their order. */
export const factSources: FactSource[] = []

export async function givenFacts(db: Db, asked: readonly Asked[], known: Known, now: Date): Promise<GivenFacts[]> {
  const given: GivenFacts[] = asked.map(() => ({}))
  if (asked.length === 0) return given
  for (const source of factSources) {
    const more = await source(db, asked, known, now)
    for (const [i, facts] of given.entries()) {
      facts.past = { ...facts.past, ...more[i]?.past }
      facts.budget = { ...facts.budget, ...more[i]?.budget }
    }
  }
  return given
}
