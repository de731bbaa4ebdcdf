// What every page of the budget begins with: to others it is not there; to those who only read, writing is refused.
import type { Actor } from '#platform/auth/actor.ts'
import { allow, found } from '#platform/errors.ts'
import type { Ctx } from '#platform/http/env.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { canKeepBudget, canReadBudget } from '../policy.ts'
import { yearNow } from '../queries/years.ts'

export function readerIn(c: Ctx): Actor {
  const actor = signedIn(c)
  return found(canReadBudget(actor) ? actor : null)
}

export function writerIn(c: Ctx): Actor {
  const actor = readerIn(c)
  allow(canKeepBudget(actor))
  return actor
}

/** The year that is asked for; this one where none is. */
export function yearIn(c: Ctx, text = c.req.query('fiscal_year')): number {
  if (text === undefined || text === '') return yearNow(c.var.now)
  return found(/^2[01]\d\d$/.test(text) ? Number(text) : null)
}
