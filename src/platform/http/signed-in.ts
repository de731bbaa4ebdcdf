import type { Actor } from '#platform/auth/actor.ts'
import { SignInNeeded } from '#platform/errors.ts'
import type { Ctx } from './env.ts'

/** The person acting; a stranger is sent to sign in and comes back to where they were, with what they had typed. */
export function signedIn(c: Ctx): Actor {
  if (c.var.actor === null) throw new SignInNeeded()
  return c.var.actor
}
