import type { Account } from '#platform/auth/identity.ts'
import { ConfirmationNeeded, SignInNeeded } from '#platform/errors.ts'
import type { Ctx } from './env.ts'

const confirmedForMs = 10 * 60_000

const isConfirmed = (c: Ctx): boolean =>
  c.var.account !== null && c.var.now.getTime() - c.var.account.confirmed_at.getTime() <= confirmedForMs

/**
 * The account, whose holder has shown within the last ten minutes that it is still them (by signing in, or again since).
 * Everybody else is asked first and comes back. For what must not happen at a desk that somebody has left.
 */
export function confirmedAccount(c: Ctx): Account {
  if (c.var.account === null) throw new SignInNeeded()
  if (!isConfirmed(c)) throw new ConfirmationNeeded()
  return c.var.account
}
