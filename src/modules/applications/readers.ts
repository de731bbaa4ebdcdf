// Who opens the documents of an application: whoever reads it, and whoever a later module adds (its reviewers).
import type { Actor } from '#platform/auth/actor.ts'
import type { Db } from '#platform/db/index.ts'
import type { Refusal } from '#platform/errors.ts'
import { documentReaders, readingHeld } from './parts.ts'
import { canRead, isApplicant } from './policy.ts'
import { findApplication } from './queries/applications.ts'
import { supportOf } from './queries/supporters.ts'

/** Of staff; null: they may read all of these. */
export async function heldBack(db: Db, actor: Actor, ids: readonly string[]): Promise<Refusal | null> {
  for (const held of readingHeld) {
    const refusal = await held(db, actor, ids)
    if (refusal !== null) return refusal
  }
  return null
}

/** Also for the papers of what follows it: a change, a report. */
export async function readsApplication(db: Db, actor: Actor | null, id: string): Promise<boolean> {
  const application = await findApplication(db, id)
  if (application === undefined || actor === null) return false
  const support = await supportOf(db, actor, id)
  if (!canRead(actor, application, support)) return false
  return isApplicant(actor, application) || support !== null || (await heldBack(db, actor, [id])) === null
}

export async function readsDocuments(db: Db, actor: Actor | null, id: string): Promise<boolean> {
  if (await readsApplication(db, actor, id)) return true
  const application = await findApplication(db, id)
  if (actor === null || application === undefined || application.state === 'draft') return false
  for (const reads of documentReaders) if (await reads(db, actor, id)) return true
  return false
}
