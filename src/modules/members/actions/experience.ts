import type { Tx } from '#platform/db/index.ts'

/** One more finished work with an organization of this town; the caller's act is the record. */
export async function addExperience(tx: Tx, person: string): Promise<void> {
  await tx
    .updateTable('person')
    .set((row) => ({ experience_count: row('experience_count', '+', 1) }))
    .where('id', '=', person)
    .execute()
}
