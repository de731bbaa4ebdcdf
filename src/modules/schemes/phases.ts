// What a call does at a given moment. Pure.

interface CallTimes {
  opens_at: Date
  /** The first moment that is too late: 「17:00まで」 is refused from 17:00:00. */
  closes_at: Date
  grace_minutes: number
}

/** `grace`: only an application that was begun before the deadline is still taken. */
export const phases = ['coming', 'open', 'grace', 'over'] as const
export type Phase = (typeof phases)[number]

export const graceEnds = ({ closes_at, grace_minutes }: CallTimes): Date =>
  new Date(closes_at.getTime() + grace_minutes * 60_000)

export function phaseOf(call: CallTimes, now: Date): Phase {
  if (now < call.opens_at) return 'coming'
  if (now < call.closes_at) return 'open'
  return now < graceEnds(call) ? 'grace' : 'over'
}

/** Of several: the one that is open, also while another is in its grace, else the next to open, else the last one. */
export function currentCall<Call extends CallTimes>(calls: readonly Call[], now: Date): Call | undefined {
  const inOrder = [...calls].sort((a, b) => a.opens_at.getTime() - b.opens_at.getTime())
  const first = (...those: Phase[]) => inOrder.find((call) => those.includes(phaseOf(call, now)))
  return first('open') ?? first('grace', 'coming') ?? inOrder.at(-1)
}
