// 重ねて受けていないこと: judged when it was submitted, and once more when it is decided, by all that was granted in between.
import { sql } from 'kysely'
import { today } from '#platform/calendar/index.ts'
import type { Db, Tx } from '#platform/db/index.ts'
import { type Application } from '#modules/applications/index.ts'
import { givenFacts, judgeDuplicates, sumsRead, termsOf } from '#modules/schemes/index.ts'

/** Whoever decides for the same municipality waits: two proposals over one firm see each other. */
export const lockDeciding = (tx: Tx, municipality: string) =>
  sql`select pg_advisory_xact_lock(hashtext(${`decisions of ${municipality}`}))`.execute(tx)

/** By application, the lines against duplicates that it met when it was submitted and meets no more. */
export async function brokenSince(
  db: Db,
  applications: readonly Application[],
  now: Date,
): Promise<Map<string, string[]>> {
  const terms = await termsOf(db, applications)
  if (!terms.some(({ rule_set }) => rule_set.lines.some(({ duplicate }) => duplicate))) return new Map()
  const asked = applications.map(({ id, scheme, call, organization, person }, i) => {
    const of = terms[i]
    const fiscal_year = of?.fiscal_year ?? Number(today(now).slice(0, 4))
    const sums = of === undefined ? [] : sumsRead(of.rules, of.rule_set)
    return { scheme, call, fiscal_year, organization, person, application: id, sums }
  })
  const known = await givenFacts(db, asked, 'all', now)
  return new Map(
    applications.flatMap((application, i): [string, string[]][] => {
      const of = terms[i]
      if (of === undefined) return []
      const { id, answers, submitted_answers, submitted_at, judgement } = application
      const before = new Set(judgement?.lines.filter(({ state }) => state === 'unmet').map(({ words }) => words))
      const lines = judgeDuplicates(of, submitted_answers ?? answers, submitted_at ?? now, known[i] ?? {})
      const broken = lines.filter(({ line, state }) => state === 'unmet' && !before.has(line.words))
      return broken.length === 0 ? [] : [[id, broken.map(({ line }) => line.words)]]
    }),
  )
}
