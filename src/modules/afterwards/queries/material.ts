// Recordings and slides of an event.
import type { Selectable } from 'kysely'
import type { Db } from '#platform/db/index.ts'
import { isId } from '#platform/id.ts'
import type { Audience, MaterialTable } from '../tables.ts'

export type Material = Selectable<MaterialTable>

/** For these readers, in the order they were put there. */
export const materialsOf = (db: Db, event: string, audiences: readonly Audience[]): Promise<Material[]> =>
  db
    .selectFrom('material')
    .selectAll()
    .where('event', '=', event)
    .where('audience', 'in', [...audiences])
    .orderBy('created_at')
    .orderBy('id')
    .execute()

export const findMaterial = async (db: Db, event: string, id: string): Promise<Material | undefined> =>
  isId(id)
    ? db.selectFrom('material').selectAll().where('event', '=', event).where('id', '=', id).executeTakeFirst()
    : undefined
