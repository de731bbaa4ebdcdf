import { sql } from 'kysely'
import type { Tx } from '#platform/db/index.ts'
import type { OrganizationKind } from '../tables.ts'

/** One more finished work with an organization of this town and kind, for each; the caller's act is the record. */
export async function addExperience(tx: Tx, persons: readonly string[], kind: OrganizationKind): Promise<void> {
  if (persons.length === 0) return
  await tx
    .updateTable('person')
    .set((row) => ({
      experience_count: row('experience_count', '+', 1),
      experience_kinds: sql`experience_kinds || jsonb_build_object(${kind}::text, coalesce((experience_kinds ->> ${kind})::int, 0) + 1)`,
    }))
    .where('id', 'in', [...persons])
    .execute()
}
