// Rows as they are, without asking or telling: for loaders (the demo).
import type { Insertable } from 'kysely'
import type { Tables, Tx } from '#platform/db/index.ts'

const chunk = 500

async function insertAll<T extends 'engagement' | 'pulse' | 'work_note' | 'outcome'>(
  tx: Tx,
  table: T,
  rows: readonly Insertable<Tables[T]>[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += chunk)
    await tx
      .insertInto(table)
      .values(rows.slice(at, at + chunk))
      .execute()
}

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
