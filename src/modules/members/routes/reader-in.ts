// What every page of the staff about people and organizations begins with: to others it is not there.
import type { Actor } from '#platform/auth/actor.ts'
import { found } from '#platform/errors.ts'
import type { Ctx } from '#platform/http/env.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { canReadForStaff } from '../policy.ts'

export function readerIn(c: Ctx): Actor {
  const actor = signedIn(c)
  return found(canReadForStaff(actor) ? actor : null)
}
