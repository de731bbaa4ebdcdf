// Money that comes back. Whoever calls has asked who may, holds the ledgers, and records the act that it belongs to.
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { postEntries } from './enter.ts'
import { aidByYear } from './queries/balances.ts'
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
