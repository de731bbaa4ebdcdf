// What the staff's pages begin with.
import type { Actor } from '#platform/auth/actor.ts'
import type { Db } from '#platform/db/index.ts'
import { allow, found } from '#platform/errors.ts'
import type { Ctx } from '#platform/http/env.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { accountNames } from '#modules/accounts/index.ts'
import { callsWith } from '#modules/applications/index.ts'
import { callsOfScheme } from '#modules/schemes/index.ts'
import { canArrange, canReadReviews } from '../policy.ts'

export function readerIn(c: Ctx): Actor {
  const actor = signedIn(c)
  return found(canReadReviews(actor) ? actor : null)
}

export function arrangerIn(c: Ctx): Actor {
  const actor = readerIn(c)
  allow(canArrange(actor))
  return actor
}

/** Names by account; outside of transactions, as accounts are the installation’s. */
export const namesIn = (c: Ctx, accounts: readonly string[]) => accountNames(c.var.services.database.root, accounts)

export type Call = Awaited<ReturnType<typeof callsOfScheme>>[number]

/** The call of the address; else the newest that has something to review, or the newest of the scheme. */
export async function callIn(c: Ctx, db: Db): Promise<{ call: Call; calls: Call[] }> {
  const calls = await callsOfScheme(db, c.req.param('id') ?? '')
  const asked = c.req.query('call')
  if (asked !== undefined) return { call: found(calls.find((one) => one.call === asked)), calls }
  const reviewed = await callsWith(
    db,
    calls.map(({ call }) => call),
    'review',
  )
  return { call: found(calls.find(({ call }) => reviewed.has(call)) ?? calls[0]), calls }
}
