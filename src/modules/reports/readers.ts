// Who opens the receipts of a line: whoever reads its application.
import type { Actor } from '#platform/auth/actor.ts'
import type { Db } from '#platform/db/index.ts'
import { isId } from '#platform/id.ts'
import { readsApplication } from '#modules/applications/index.ts'

export async function readsReceipts(db: Db, actor: Actor | null, line: string): Promise<boolean> {
  if (!isId(line)) return false
  const row = await db.selectFrom('cost_line').select('application').where('id', '=', line).executeTakeFirst()
  return row !== undefined && readsApplication(db, actor, row.application)
}
