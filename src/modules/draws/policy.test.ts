import { expect, test } from 'vitest'
import { mostTickets } from '#modules/events/index.ts'
import { maxWeight } from './algorithm/entry.ts'
import { extrasOf, poolsFor, weightOf } from './policy.ts'

const person = { resident: true, industry: '09', kind: 'firm' }
const group = { first_timer: true, lost_last: false, people: [person, person] }
const policy = [
  { rule: 'first-timer', extra: 1 },
  { rule: 'lost-last', extra: 2 },
  { rule: 'resident', extra: 1 },
  { rule: 'never-heard-of', extra: 9 },
]

test('A group has one ticket, and those of each rule that fits it', () => {
  expect(extrasOf(group, policy)).toEqual([policy[0], policy[2]])
  expect(weightOf(extrasOf(group, policy))).toBe(3)
  expect(weightOf(extrasOf({ ...group, first_timer: false, people: [] }, policy))).toBe(1)
})

test('Reserved seats are for groups of which everybody belongs', () => {
  const pools = [
    { name: '区民', rule: 'resident', value: '' },
    { name: '製造業', rule: 'industry', value: 'E' },
    { name: '学生', rule: 'kind', value: 'student' },
    { name: '初めて', rule: 'first-timer', value: '' },
  ]
  expect(poolsFor(group, pools)).toEqual(['区民', '製造業', '初めて'])
  expect(poolsFor({ ...group, people: [person, { ...person, resident: false }] }, pools)).toEqual(['製造業', '初めて'])
  expect(poolsFor({ ...group, people: [] }, pools)).toEqual(['初めて'])
})

test('What an event may promise is what a draw takes', () => {
  expect(mostTickets).toBe(maxWeight)
})
