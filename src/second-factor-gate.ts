// Staff who came in with one factor set up the second before anything else opens (STAFF_SECOND_FACTOR=required).
import { createMiddleware } from 'hono/factory'
import type { Env } from '#platform/http/env.ts'
import { accountPaths, owesSecondFactor } from '#modules/accounts/index.ts'

/** Setting it up, and going away. */
const open = [
  accountPaths.secondFactor,
  accountPaths.passkeys,
  accountPaths.confirmation,
  accountPaths.signOut,
  '/language',
]

export const secondFactorFirst = createMiddleware<Env>(async (c, next) => {
  const { actor, account, services } = c.var
  const owes = owesSecondFactor(actor, account, services.config.staffSecondFactor)
  if (owes && !open.some((path) => c.req.path === path || c.req.path.startsWith(`${path}/`)))
    return c.redirect(accountPaths.secondFactor, 303)
  await next()
})
