// Whoever notes something of what is to come back: asked who they are, and its application locked before anything else of it.
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, found } from '#platform/errors.ts'
import { lockApplications, refuseInvolved } from '#modules/applications/index.ts'
import { canPay } from './policy.ts'
import { findRecovery } from './queries/recoveries.ts'

/** Gives the application; refused to whoever is involved in it. The recovery itself is locked next, after the ledgers where they are needed. */
export async function lockItsApplication(tx: Tx, actor: Actor, recovery: string): Promise<string> {
  allow(canPay(actor))
  const { application } = found(await findRecovery(tx, recovery))
  for (const one of (await lockApplications(tx, [application])).values()) refuseInvolved(actor, one)
  return application
}
