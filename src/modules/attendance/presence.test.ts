import { expect, it } from 'vitest'
import fc from 'fast-check'
import { heard, isPresent, type Presence } from './presence.ts'

const word = fc.record({ at: fc.integer({ min: 0, max: 9 }).map((n) => new Date(n * 1000)), undo: fc.boolean() })
const words = fc.array(word, { minLength: 1, maxLength: 8 })
type Word = { at: Date; undo: boolean }
const after = (all: readonly Word[]) => all.reduce<Presence | undefined>(heard, undefined) ?? expect.fail()
const times = (all: readonly Word[], undo: boolean) =>
  all.filter((one) => one.undo === undo).map(({ at }) => Number(at))

it('is decided by the latest word, in whatever order and however often words arrive', () => {
  const several = words.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 })),
  )
  fc.assert(
    fc.property(several, ([all, shuffled]) => {
      const there = Math.max(-1, ...times(all, false)) > Math.max(-1, ...times(all, true))
      expect([isPresent(after(all)), isPresent(after(shuffled))]).toEqual([there, there])
    }),
  )
})

it('keeps the earliest time where nothing was taken back', () => {
  fc.assert(
    fc.property(words, (all) => {
      const taps = all.map((one) => ({ ...one, undo: false }))
      expect(Number(after(taps).at)).toBe(Math.min(...times(taps, false)))
    }),
  )
})

it('changes nothing when the last word is heard again', () => {
  fc.assert(
    fc.property(words, word, (all, one) => {
      expect(after([...all, one, one])).toEqual(after([...all, one]))
    }),
  )
})
