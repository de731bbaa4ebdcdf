// Rows as they are, without asking or telling: for loaders (the demo).
import type { Insertable } from 'kysely'
import { insertAll, type Tables, type Tx } from '#platform/db/index.ts'

export interface FollowingRows {
  engagements: readonly Insertable<Tables['engagement']>[]
  pulses: readonly Insertable<Tables['pulse']>[]
  notes: readonly Insertable<Tables['work_note']>[]
  outcomes: readonly Insertable<Tables['outcome']>[]
}

export async function insertFollowing(tx: Tx, { engagements, pulses, notes, outcomes }: FollowingRows): Promise<void> {
  await insertAll(tx, 'engagement', engagements)
  await insertAll(tx, 'pulse', pulses)
  await insertAll(tx, 'work_note', notes)
  await insertAll(tx, 'outcome', outcomes)
}
