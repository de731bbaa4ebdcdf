// Which step of a scheme may follow which. Pure.
import type { State } from './tables.ts'

export type Move = 'submit' | 'return' | 'publish' | 'end'

const moves: Readonly<Record<Move, { from: State; to: State }>> = {
  submit: { from: 'draft', to: 'review' },
  return: { from: 'review', to: 'draft' },
  publish: { from: 'review', to: 'published' },
  end: { from: 'published', to: 'ended' },
}

/** The state after a move; null where it is not possible from there. */
export const moved = (state: State, move: Move): State | null => (moves[move].from === state ? moves[move].to : null)
