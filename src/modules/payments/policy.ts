// Who may do what with payments.
import { type Actor, hasRole, mayWrite, readsAsStaff } from '#platform/auth/actor.ts'

/** Lists, without accounts. */
export const canReadPayments = (actor: Actor | null): actor is Actor => readsAsStaff(actor)

/** Makes batches, sees accounts, takes the bank's file; as oneself, not while typing in for somebody. */
export const canPay = (actor: Actor | null): actor is Actor =>
  mayWrite(actor) && hasRole(actor, 'officer', 'administrator') && actor.acting_for === null

export const canSetSource = (actor: Actor | null): actor is Actor => mayWrite(actor) && hasRole(actor, 'administrator')

interface Approved {
  state: string
  made_account: string
  first_account: string | null
}

/** What two have approved is made void by somebody else than its maker, too. */
export const canVoidBatch = (actor: Actor | null, { state, made_account }: Approved): actor is Actor =>
  canPay(actor) && state === 'approved' && actor.account !== made_account

/** Two, neither of them who made it. The database holds the same. */
export const canApproveBatch = (
  actor: Actor | null,
  { state, made_account, first_account }: Approved,
): actor is Actor =>
  canPay(actor) &&
  ['made', 'first'].includes(state) &&
  actor.account !== made_account &&
  actor.account !== first_account
