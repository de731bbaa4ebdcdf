// 除斥: what somebody may have no hand in.
import type { Actor } from '#platform/auth/actor.ts'
import type { Db } from '#platform/db/index.ts'
import { isApplicant } from '../policy.ts'
import { applicationsById } from './siblings.ts'

/** Of these, what they or a firm of theirs asked for. */
export async function ownAmong(db: Db, actor: Actor, applications: readonly string[]): Promise<Set<string>> {
  const rows = await applicationsById(db, applications)
  return new Set(rows.filter((one) => isApplicant(actor, one)).map(({ id }) => id))
}
