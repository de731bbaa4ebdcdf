// The ledger of a scheme and year, held until the end of the transaction. Where two are, the earlier year comes first.
import { sql } from 'kysely'
import type { Tx } from '#platform/db/index.ts'
import { openYear } from './rules.ts'

/**
 * All in which money was committed to one of these applications, which the caller has locked. `pay_on`: and where a year is closed by
 * then and owes something still, that of the day, which pays it (`payLate`); taken later it would come after those of other schemes.
 */
export async function lockLedgersOf(
  tx: Tx,
  municipality: string,
  applications: readonly string[],
  pay_on?: string,
): Promise<void> {
  const aids =
    applications.length === 0
      ? []
      : await tx
          .selectFrom('budget_aid')
          .select(['scheme', 'fiscal_year', 'committed', 'paid'])
          .where('application', 'in', [...applications])
          .execute()
  const paying = aids.flatMap(({ scheme, fiscal_year, committed, paid }) =>
    pay_on === undefined || committed === paid ? [] : [{ scheme, fiscal_year: openYear(fiscal_year, pay_on) }],
  )
  await lockLedgers(tx, municipality, [...aids, ...paying])
}

interface Ledger {
  scheme: string
  fiscal_year: number
}

/** By scheme and year, whatever the order in which they are given. */
export async function lockLedgers(tx: Tx, municipality: string, ledgers: readonly Ledger[]): Promise<void> {
  const once = new Map(ledgers.map((one) => [`${one.scheme} ${one.fiscal_year}`, one]))
  for (const [, { scheme, fiscal_year }] of [...once].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    await lockLedger(tx, municipality, scheme, fiscal_year)
}

export const lockLedger = (tx: Tx, municipality: string, scheme: string, fiscal_year: number) =>
  sql`select budget_lock(${municipality}, ${scheme}, ${fiscal_year})`.execute(tx)
