// Who opens the receipts and papers of a report: whoever reads its application.
import type { Actor } from '#platform/auth/actor.ts'
import type { Db } from '#platform/db/index.ts'
import { isId } from '#platform/id.ts'
import { canRead, findApplication, supportOf } from '#modules/applications/index.ts'

export async function readsPapers(db: Db, actor: Actor | null, id: string): Promise<boolean> {
  const application = await findApplication(db, id)
  if (application === undefined || actor === null) return false
  return canRead(actor, application, await supportOf(db, actor, id))
}

export async function readsReceipts(db: Db, actor: Actor | null, line: string): Promise<boolean> {
  if (!isId(line)) return false
  const row = await db.selectFrom('cost_line').select('application').where('id', '=', line).executeTakeFirst()
  return row !== undefined && readsPapers(db, actor, row.application)
}
