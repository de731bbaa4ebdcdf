// Many rows at once, for the demo ward. The caller records the one act they belong to.
import type { Insertable } from 'kysely'
import { insertAll, type Tables, type Tx } from '#platform/db/index.ts'

export const insertRegistrations = (tx: Tx, rows: readonly Insertable<Tables['registration']>[]): Promise<void> =>
  insertAll(tx, 'registration', rows)
export const insertParticipants = (tx: Tx, rows: readonly Insertable<Tables['participant']>[]): Promise<void> =>
  insertAll(tx, 'participant', rows)
