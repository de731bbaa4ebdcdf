import fc from 'fast-check'
import { expect, test } from 'vitest'
import { becomes, nextOffers, roomFor } from './rules.ts'

test('Whoever comes first has a seat while the whole group fits and nobody waits', () => {
  expect(becomes('first-come', 2, 2, false)).toBe('admitted')
  expect(becomes('first-come', 3, 2, false)).toBe('waiting')
  expect(becomes('first-come', 1, 2, true)).toBe('waiting')
  expect(becomes('draw', 1, 2, false)).toBe('applied')
})

test('A kind of ticket with seats of its own is full when they are', () => {
  expect(roomFor({ capacity: 40, taken: 10, ticket: { seats: 5, taken: 5 } })).toBe(0)
  expect(roomFor({ capacity: 40, taken: 38, ticket: { seats: null, taken: 5 } })).toBe(2)
  expect(roomFor({ capacity: null, taken: 38, ticket: null })).toBe(Infinity)
})

const queue = fc.array(fc.record({ size: fc.integer({ min: 1, max: 6 }), ticket: fc.constantFrom(null, 'a', 'b') }), {
  maxLength: 30,
})

test('Freed seats are offered in order, to whole groups, never more than there are, and none that would still fit is passed over', () => {
  fc.assert(
    fc.property(queue, fc.nat(20), fc.nat(8), (groups, free, own) => {
      const all = groups.map((group, index) => ({ id: String(index), ...group }))
      const offers = nextOffers(all, free, new Map([['a', own]]))
      const taken = all.filter(({ id }) => offers.includes(id))
      const sum = (some: typeof all) => some.reduce((total, { size }) => total + size, 0)
      expect(offers).toEqual(taken.map(({ id }) => id))
      expect(sum(taken)).toBeLessThanOrEqual(free)
      expect(sum(taken.filter(({ ticket }) => ticket === 'a'))).toBeLessThanOrEqual(own)
      const left = free - sum(taken)
      const leftOwn = own - sum(taken.filter(({ ticket }) => ticket === 'a'))
      const fitting = all.filter(
        ({ id, size, ticket }) => !offers.includes(id) && size <= left && (ticket !== 'a' || size <= leftOwn),
      )
      expect(fitting).toEqual([])
    }),
  )
})
