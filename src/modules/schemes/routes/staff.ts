// What every page of the staff begins with: to others it is not there; to those who only read, writing is refused.
import type { Actor } from '#platform/auth/actor.ts'
import { allow, found } from '#platform/errors.ts'
import type { Ctx } from '#platform/http/env.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { canReadSchemes, canWriteSchemes } from '../policy.ts'

export function readerIn(c: Ctx): Actor {
  const actor = signedIn(c)
  return found(canReadSchemes(actor) ? actor : null)
}

export function writerIn(c: Ctx): Actor {
  const actor = readerIn(c)
  allow(canWriteSchemes(actor))
  return actor
}
