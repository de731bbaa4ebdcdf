// What is asked of an applicant before money comes, or of whoever owes some: the most urgent first.
import { tokyoInstant } from '#platform/calendar/index.ts'
import type { PaymentState } from '../states.ts'

interface Standing<P, A, R> {
  payments: readonly P[]
  account: A | undefined
  recoveries: readonly R[]
}

export type Waiting<P, A, R> =
  | { what: 'failed' | 'account' | 'invoice'; payment: P }
  | { what: 'returned'; account: A }
  | { what: 'recovery'; recovery: R }

export function waitingFor<
  P extends { state: PaymentState },
  A extends { returned_words: string },
  R extends { state: string },
>({ payments, account, recoveries }: Standing<P, A, R>): Waiting<P, A, R>[] {
  const failed = payments.find(({ state }) => state === 'failed')
  const asked = payments.find(({ state }) => state === 'asked')
  const open = asked ?? payments.find(({ state }) => state === 'due')
  return [
    ...(failed === undefined ? [] : [{ what: 'failed' as const, payment: failed }]),
    ...(open !== undefined && account === undefined ? [{ what: 'account' as const, payment: open }] : []),
    ...(account !== undefined && account.returned_words !== '' && (open ?? failed) !== undefined
      ? [{ what: 'returned' as const, account }]
      : []),
    ...(asked !== undefined && account?.returned_words === '' ? [{ what: 'invoice' as const, payment: asked }] : []),
    ...recoveries.filter(({ state }) => state === 'open').map((recovery) => ({ what: 'recovery' as const, recovery })),
  ]
}

/**
 * Since when somebody waits: for the applicant's part since it stands there; for the money since it could first be paid, whatever became
 * of a batch meanwhile. Null: nobody does.
 */
export function waitsSince({
  state,
  state_at,
  payable_at,
  due_on,
}: {
  state: PaymentState
  state_at: Date
  payable_at: Date | null
  due_on: string
}): Date | null {
  if (state === 'paid' || state === 'dropped') return null
  if (state === 'asked' || state === 'failed' || payable_at === null) return state_at
  const due_at = tokyoInstant(due_on, '00:00')
  return due_at > payable_at ? due_at : payable_at
}
