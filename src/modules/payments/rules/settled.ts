import type { PaymentState } from '../states.ts'

const open: readonly PaymentState[] = ['asked', 'due', 'batched', 'failed']

/** Everything that was paid came back. */
export const isRecovered = (
  payments: readonly { state: PaymentState; yen: number }[],
  recoveries: readonly { state: string; yen: number; waived_yen: number }[],
): boolean =>
  recoveries.every(({ state }) => state !== 'open') &&
  recoveries.reduce((sum, { yen, waived_yen }) => sum + yen - waived_yen, 0) ===
    payments.reduce((sum, { state, yen }) => sum + (state === 'paid' ? yen : 0), 0)

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
