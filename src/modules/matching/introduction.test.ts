import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seenBy } from './introduction.ts'
import type { Answer, Side } from './tables.ts'

const answers: readonly Answer[] = ['open', 'yes', 'no']
const answer = fc.constantFrom(...answers)
const side = fc.constantFrom<Side>('person', 'organization')
const until_on = '2026-11-28'
const day = fc.constantFrom('2026-11-21', '2026-11-28', '2026-11-29')

const seen = (who: Side, own: Answer, other: Answer, today: string, ended_at: Date | null = null) =>
  seenBy(
    who,
    who === 'person'
      ? { person_answer: own, organization_answer: other, until_on, ended_at }
      : { person_answer: other, organization_answer: own, until_on, ended_at },
    today,
  )

describe('an introduction', () => {
  it('never tells a refusal from silence', () => {
    fc.assert(
      fc.property(side, answer, day, (who, own, today) => {
        expect(seen(who, own, 'no', today)).toBe(seen(who, own, 'open', today))
      }),
    )
  })

  it('tells two yeses at once, on whatever day', () => {
    fc.assert(fc.property(side, day, (who, today) => void expect(seen(who, 'yes', 'yes', today)).toBe('met')))
  })

  it('is over for whoever has not met, as soon as it is ended', () => {
    fc.assert(
      fc.property(side, answer, answer, (who, own, other) => {
        const expected = own === 'yes' && other === 'yes' ? 'met' : own === 'no' ? 'declined' : 'over'
        expect(seen(who, own, other, '2026-11-21', new Date())).toBe(expected)
      }),
    )
  })

  it('asks until its last day and ends after it', () => {
    expect(seen('person', 'open', 'yes', until_on)).toBe('asked')
    expect(seen('person', 'open', 'yes', '2026-11-29')).toBe('over')
    expect(seen('organization', 'yes', 'no', until_on)).toBe('waiting')
    expect(seen('organization', 'yes', 'no', '2026-11-29')).toBe('over')
  })
})
