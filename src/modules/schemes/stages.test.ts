import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { currentCall, phaseOf } from './phases.ts'
import { kinds } from './kinds/index.ts'
import { orderedStages, stageCodes, stages, whyNotStages } from './stages.ts'

describe('stages of an application', () => {
  it('are always in the same order, begin with its arrival and end with its closing, whatever was ticked', () => {
    fc.assert(
      fc.property(fc.subarray([...stageCodes]), fc.boolean(), (chosen, money) => {
        const ordered = orderedStages([...chosen].reverse(), money)
        expect(ordered).toEqual(stageCodes.filter((code) => ordered.includes(code)))
        expect([ordered[0], ordered.includes('decision'), ordered.at(-1)]).toEqual(['submitted', true, 'closed'])
        expect(ordered.some((code) => stages[code].money)).toBe(money && chosen.some((code) => stages[code].money))
      }),
    )
  })

  it('a certification never has a stage about money', () => {
    expect(orderedStages(['report', 'fixing', 'invoice', 'payment'], false)).toEqual([
      'submitted',
      'decision',
      'report',
      'closed',
    ])
  })

  it('one that makes no sense without another is refused in words; what a kind begins with makes sense', () => {
    expect(whyNotStages(['inspection'])?.ja).toContain('実績報告')
    expect(whyNotStages(['report', 'inspection'])).toBeNull()
    expect(kinds.map(({ usual }) => whyNotStages(usual ?? []))).toEqual(kinds.map(() => null))
    expect(kinds.filter(({ money, usual }) => money === null && usual?.some((code) => stages[code].money))).toEqual([])
  })
})

describe('a call', () => {
  const call = {
    opens_at: new Date('2026-12-01T00:00:00Z'),
    closes_at: new Date('2026-12-20T08:00:00Z'),
    grace_minutes: 30,
  }
  const at = (time: string) => phaseOf(call, new Date(time))

  it('until 17:00 is open in the last second before it, and not from 17:00:00 on', () => {
    expect(['2026-11-30T23:59:59.999Z', '2026-12-01T00:00:00Z', '2026-12-20T07:59:59.999Z'].map(at)).toEqual([
      'coming',
      'open',
      'open',
    ])
    expect(['2026-12-20T08:00:00.000Z', '2026-12-20T08:29:59.999Z', '2026-12-20T08:30:00Z'].map(at)).toEqual([
      'grace',
      'grace',
      'over',
    ])
  })

  it('that matters now is the open one, else the next, else the last', () => {
    const day = (n: number) => new Date(Date.UTC(2026, 0, n))
    const calls = [4, 2].map((n) => ({ n, opens_at: day(n), closes_at: day(n + 1), grace_minutes: 0 }))
    expect([1, 2, 3, 4, 9].map((n) => currentCall(calls, day(n))?.n)).toEqual([2, 2, 4, 4, 4])
    expect(currentCall([], day(1))).toBeUndefined()
    const after = { n: 3, opens_at: day(3), closes_at: day(4), grace_minutes: 0 }
    const inGrace = calls.map((call) => ({ ...call, grace_minutes: 1440 }))
    expect(currentCall([after, ...inGrace], day(3))?.n).toBe(3)
    expect(currentCall(inGrace, day(3))?.n).toBe(2)
  })
})
