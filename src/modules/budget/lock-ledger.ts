// The ledger of a scheme and year, held until the end of the transaction. Where two are, the earlier year comes first.
import { sql } from 'kysely'
import type { Tx } from '#platform/db/index.ts'

/** All in which money was committed to one of these applications, which the caller has locked; by scheme and year. */
export async function lockLedgersOf(tx: Tx, municipality: string, applications: readonly string[]): Promise<void> {
  if (applications.length === 0) return
  const ledgers = await tx
    .selectFrom('budget_aid')
    .select(['scheme', 'fiscal_year'])
    .distinct()
    .where('application', 'in', [...applications])
    .orderBy('scheme')
    .orderBy('fiscal_year')
    .execute()
  await lockLedgers(tx, municipality, ledgers)
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
