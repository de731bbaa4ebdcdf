// Which scores a reviewer may write now. Pure.
import type { ReviewState, Round } from './tables.ts'

interface Rounds {
  second_at: Date | null
  second_closed_at: Date | null
}

export const isSecondOpen = ({ second_at, second_closed_at }: Rounds): boolean =>
  second_at !== null && second_closed_at === null

/** Null: none. The second only while it is open, and only over a first that was handed in. */
export function roundOf(
  { state }: { state: ReviewState },
  call: Rounds,
  scores: readonly { round: Round; in_at: Date | null }[],
): Round | null {
  if (state === 'free') return 1
  const second = scores.find(({ round }) => round === 2)
  return state === 'in' && isSecondOpen(call) && (second?.in_at ?? null) === null ? 2 : null
}
