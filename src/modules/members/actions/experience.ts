import type { Tx } from '#platform/db/index.ts'

/** One more finished work with an organization of this town, for each; the caller's act is the record. */
export async function addExperience(tx: Tx, persons: readonly string[]): Promise<void> {
  if (persons.length === 0) return
  await tx
    .updateTable('person')
    .set((row) => ({ experience_count: row('experience_count', '+', 1) }))
    .where('id', 'in', [...persons])
    .execute()
}
