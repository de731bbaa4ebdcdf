// Which step of a proposal may follow which. Pure; the database holds the same (decision_moves).
import { movedBy, refuser } from '#platform/moves.ts'
import { awardPaths } from './paths.ts'
import type { DecisionState } from './tables.ts'

export type Move = 'edit' | 'send' | 'takeBack' | 'return' | 'approve' | 'drop'

export const moved = movedBy<DecisionState, Move>({
  edit: { from: ['draft', 'returned'], to: 'draft' },
  send: { from: ['draft', 'returned'], to: 'pending' },
  takeBack: { from: ['pending'], to: 'draft' },
  return: { from: ['pending'], to: 'returned' },
  approve: { from: ['pending'], to: 'approved' },
  drop: { from: ['draft', 'returned'], to: 'dropped' },
})

export const refuseUnless = refuser(moved, { noun: { ja: '起案', en: 'proposal' }, href: awardPaths.one })
