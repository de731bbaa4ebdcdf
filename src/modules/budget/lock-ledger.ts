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
  for (const { scheme, fiscal_year } of ledgers) await lockLedger(tx, municipality, scheme, fiscal_year)
}

export const lockLedger = (tx: Tx, municipality: string, scheme: string, fiscal_year: number) =>
  sql`select budget_lock(${municipality}, ${scheme}, ${fiscal_year})`.execute(tx)
