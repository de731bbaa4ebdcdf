// Money that comes back. Whoever calls has asked who may, holds the ledgers, and records the act that it belongs to.
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { postEntries } from './enter.ts'
import { aidByYear } from './queries/balances.ts'
import { enteredBy } from './queries/entries.ts'
import { booksOf } from './rules.ts'

interface Came {
  scheme: string
  application: string
  receipt: string
  yen: number
  received_on: string
  now: Date
}

/** Out of the years that paid it, the latest first; what comes after their books were closed is income of the year in which it came. */
export async function takeBack(tx: Tx, actor: Actor, { yen, ...came }: Came): Promise<void> {
  let left = yen
  const entries = (await aidByYear(tx, came.application)).toReversed().map(({ fiscal_year, paid }) => {
    const part = Math.min(left, paid)
    left -= part
    return { ...came, ...booksOf(fiscal_year, came.received_on), yen: part, words: '返還金の入金' }
  })
  await postEntries(tx, actor, entries)
}

/**
 * What was entered of a receipt that was a mistake, out of the books that had it: by the day on which it was said to have come, as it
 * had gone in. Refused where the money was committed elsewhere since.
 */
export async function undoTakeBack(tx: Tx, actor: Actor, receipt: string, now: Date): Promise<void> {
  const entries = (await enteredBy(tx, receipt)).map(({ id, yen, received_on, of_year, ...entry }) => ({
    ...entry,
    ...(received_on !== null && { received_on }),
    ...(of_year !== null && { of_year }),
    receipt,
    undoes: id,
    yen: -yen,
    words: '返還金の入金の取消し',
    now,
  }))
  await postEntries(tx, actor, entries)
}
