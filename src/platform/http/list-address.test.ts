import { expect, test } from 'vitest'
import { askedId, askedWords, withQuery } from './list-address.ts'

test('The address of a list leaves out what is at rest, and keeps any words', () => {
  expect(withQuery('/list', { q: '', state: null, own: false, page: 1 })).toBe('/list')
  const address = withQuery('/list', { q: 'A&B=% 𠮷', state: 'due', own: true, page: 2, days: 7 })
  expect(Object.fromEntries(new URL(address, 'http://localhost').searchParams)).toEqual({
    q: 'A&B=% 𠮷',
    state: 'due',
    own: 'yes',
    page: '2',
    days: '7',
  })
})

test('Nonsense in the address is left aside', () => {
  expect([askedId('1; drop'), askedId(undefined), askedWords(undefined)]).toEqual([null, null, ''])
  expect(askedWords(` \u202E醤油\u0000${'油'.repeat(200)}`)).toHaveLength(100)
})
