import type { PaymentState } from '../states.ts'

const open: readonly PaymentState[] = ['asked', 'due', 'batched', 'failed']

/** Nothing is to be paid or to come back any more: it may be closed. */
export const isSettled = (
  { state, stages }: { state: string; stages: readonly string[] },
  payments: readonly { state: PaymentState }[],
  recoveries: readonly { state: string }[],
): boolean =>
  (['fixed', 'invoice', 'paid'].includes(state) ||
    (state === 'awarded' && !stages.includes('report') && !stages.includes('payment'))) &&
  !payments.some((one) => open.includes(one.state)) &&
  !recoveries.some((one) => one.state === 'open')
