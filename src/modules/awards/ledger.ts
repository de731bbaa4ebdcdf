// What a decision does to the budget of its scheme and year.
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { aidOf, payingYear, postEntry } from '#modules/budget/index.ts'
import type { Applied } from './kinds.ts'

/** Commits `yen` more, or releases what is less than nothing; nothing for nothing. After a carry-over, of the year that still pays. */
export async function commit(tx: Tx, actor: Actor, applied: Applied, yen: number, words: string): Promise<void> {
  const { application, fiscal_year, now } = applied
  await postEntry(tx, actor, {
    scheme: application.scheme,
    fiscal_year: (await payingYear(tx, application.id)) ?? fiscal_year,
    kind: yen < 0 ? 'release' : 'commit',
    yen: Math.abs(yen),
    application: application.id,
    words,
    now,
  })
}

/** Gives back to the budget what was not paid of an award; in yen. */
export async function releaseUnpaid(tx: Tx, actor: Actor, applied: Applied, words: string): Promise<number> {
  const year = await payingYear(tx, applied.application.id)
  if (year === null) return 0
  const { committed, paid } = await aidOf(tx, applied.application.id, year)
  await commit(tx, actor, applied, paid - committed, words)
  return committed - paid
}
