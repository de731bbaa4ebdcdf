// The ledger of a scheme and year, held until the end of the transaction. Where two are, the earlier year comes first.
import { sql } from 'kysely'
import type { Tx } from '#platform/db/index.ts'

export const lockLedger = (tx: Tx, municipality: string, scheme: string, fiscal_year: number) =>
  sql`select budget_lock(${municipality}, ${scheme}, ${fiscal_year})`.execute(tx)
