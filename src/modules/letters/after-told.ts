// What follows once the applicant knows: later modules write to them only then.
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { type Application, findApplication } from '#modules/applications/index.ts'

/** In the transaction in which the letter is first opened, or noted as sent on paper. */
export const afterTold: ((tx: Tx, actor: Actor, application: Application) => Promise<void>)[] = []

export async function followTold(tx: Tx, actor: Actor, id: string): Promise<void> {
  const application = await findApplication(tx, id)
  if (application !== undefined) for (const follow of afterTold) await follow(tx, actor, application)
}
