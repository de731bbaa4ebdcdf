// What a decision does to the budget of its scheme and year.
import type { Actor } from '#platform/auth/actor.ts'
import { today } from '#platform/calendar/index.ts'
import type { Tx } from '#platform/db/index.ts'
import { aidByYear, planned, postEntries } from '#modules/budget/index.ts'

interface Standing {
  /** What stands of the award from now on. */
  yen: number
  /** Of its call. */
  fiscal_year: number
  words: string
  now: Date
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

/** By how much more is committed once `yen` stands: what was paid is committed until it comes back. */
export const moreFor = (yen: number, before: number, paid: number): number =>
  Math.max(yen, paid) - Math.max(before, paid)

/**
 * From now on as much is committed to the application as stands of its award, or was paid if that is more: what comes back lowers it.
 * @returns what was paid
 */
export async function commitTo(
  tx: Tx,
  actor: Actor,
  { id, scheme }: { id: string; scheme: string },
  { yen, fiscal_year, words, now }: Standing,
): Promise<number> {
  const years = await aidByYear(tx, id)
  const paid = sum(years.map((one) => one.paid))
  const more = Math.max(yen, paid) - sum(years.map((one) => one.committed))
  await postEntries(
    tx,
    actor,
    planned(years, fiscal_year, more, today(now)).map((entry, i, all) => ({
      ...entry,
      scheme,
      application: id,
      words: i < all.length - 1 ? '出納閉鎖のため、今の年度の予算へ' : words,
      now,
    })),
  )
  return paid
}
