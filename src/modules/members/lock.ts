import { sql } from 'kysely'
import type { Tx } from '#platform/db/index.ts'

/** While it is held nobody else looks up addresses of people to write one that is not there: of one there is one person. */
export async function lockAddresses(tx: Tx, municipality: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`addresses of people of ${municipality}`}))`.execute(tx)
}
