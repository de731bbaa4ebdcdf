import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canMove, type ApplicationState } from '#modules/applications/index.ts'
import { type Move, moved } from './moves.ts'
import { whyNotSteps } from './steps.ts'
import { decisionStates } from './tables.ts'

describe('the chain', () => {
  it('comes only to an end that somebody approved, whatever is pressed in whatever order', () => {
    const moves = ['edit', 'send', 'takeBack', 'return', 'approve', 'drop'] as const satisfies Move[]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...moves), { maxLength: 30 }), (pressed) => {
        let now: (typeof decisionStates)[number] = 'draft'
        for (const move of pressed) {
          const before: (typeof decisionStates)[number] = now
          now = moved(before, move) ?? before
          if (now === 'approved') expect(before === 'pending' || before === 'approved').toBe(true)
          if (before === 'approved' || before === 'dropped') expect(now).toBe(before)
        }
      }),
    )
  })

  it('never has its drafter, nobody twice, one to four of them', () => {
    const account = fc.constantFrom('a', 'b', 'c', 'd', 'drafter')
    fc.assert(
      fc.property(fc.array(account, { maxLength: 6 }), (accounts) => {
        const fine =
          accounts.length > 0 &&
          accounts.length <= 4 &&
          !accounts.includes('drafter') &&
          new Set(accounts).size === accounts.length
        const steps = accounts.map((one) => ({ title: '課長', account: one, name: one }))
        expect(whyNotSteps(steps, 'drafter') === null).toBe(fine)
      }),
    )
  })

  it('what is cancelled stays so', () => {
    const later: ApplicationState[] = ['awarded', 'change', 'report', 'paid']
    expect(later.filter((to) => canMove('cancelled', to))).toEqual([])
  })
})
