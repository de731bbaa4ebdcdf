// Who opens the documents of an application: whoever reads it, and whoever a later module adds (its reviewers).
import type { Actor } from '#platform/auth/actor.ts'
import type { Db } from '#platform/db/index.ts'
import { documentReaders } from './parts.ts'
import { canRead } from './policy.ts'
import { findApplication } from './queries/applications.ts'
import { supportOf } from './queries/supporters.ts'

/** Also for the papers of what follows it: a change, a report. */
export async function readsApplication(db: Db, actor: Actor | null, id: string): Promise<boolean> {
  const application = await findApplication(db, id)
  if (application === undefined || actor === null) return false
  return canRead(actor, application, await supportOf(db, actor, id))
}

export async function readsDocuments(db: Db, actor: Actor | null, id: string): Promise<boolean> {
  if (await readsApplication(db, actor, id)) return true
  const application = await findApplication(db, id)
  if (actor === null || application === undefined || application.state === 'draft') return false
  for (const reads of documentReaders) if (await reads(db, actor, id)) return true
  return false
}
