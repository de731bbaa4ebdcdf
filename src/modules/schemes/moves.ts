// Which step of a scheme may follow which. Pure.
import { movedBy } from '#platform/moves.ts'
import type { State } from './tables.ts'

export type Move = 'submit' | 'return' | 'publish' | 'end'

/** The state after a move; null where it is not possible from there. */
export const moved = movedBy<State, Move>({
  submit: { from: ['draft'], to: 'review' },
  return: { from: ['review'], to: 'draft' },
  publish: { from: ['review'], to: 'published' },
  end: { from: ['published'], to: 'ended' },
})
