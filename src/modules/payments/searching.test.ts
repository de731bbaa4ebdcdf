// Whoever looks for one payment among all types whom it is paid to, or the number of the application.
import { parse } from 'node-html-parser'
import { beforeAll, expect, it } from 'vitest'
import { paymentWorld, type PaymentWorld } from '../../../test/payment-world.ts'
import { testSite } from '../../../test/site.ts'
import { queryOf } from './filters.ts'
import { paymentPaths } from './paths.ts'

const site = await testSite()
let w: PaymentWorld
let scheme: string

beforeAll(async () => {
  w = await paymentWorld(site)
  const terms = await w.scheme(['submitted', 'decision', 'payment', 'closed'])
  scheme = terms.scheme
  for (const [name, yen] of [
    ['株式会社 ＡＢＣ製作所', 1000],
    ['かもめ食堂', 2000],
    ['かもめ堂', 4000],
  ] as const)
    await w.granted(terms, yen, { name })
})

const seen = async (query: Record<string, string>) => {
  site.db.takeQueries()
  const text = await (await w.miura.browser.get(paymentPaths.list(new URLSearchParams(query).toString()))).text()
  const names = ['ＡＢＣ製作所', 'かもめ食堂', 'かもめ堂'].filter((name) => text.includes(`${name}</a>`))
  const wayOn = parse(text).querySelector('.empty a')?.getAttribute('href')
  return { text, names, wayOn, queries: site.db.takeQueries().length }
}
const numberOf = async (name: string): Promise<string> => {
  const { text } = await seen({})
  return new RegExp(`${name}</a><small>(\\d{4}-\\d{4})</small>`).exec(text)?.[1] ?? ''
}

it('a part of the name finds it, however wide and large it is written, and the sum is of what was found', async () => {
  expect((await seen({ q: 'abc製' })).names).toEqual(['ＡＢＣ製作所'])
  const found = await seen({ q: 'かもめ' })
  expect([found.names, found.text.includes('2件、合計 6,000円')]).toEqual([['かもめ食堂', 'かもめ堂'], true])
})

it('the number of the application finds its payment, with the year or without', async () => {
  const number = await numberOf('かもめ堂')
  expect((await seen({ q: number })).names).toEqual(['かもめ堂'])
  expect((await seen({ q: String(Number(number.slice(5))) })).names).toEqual(['かもめ堂'])
})

it('what is searched for is narrowed by state and scheme as well, and where nothing is found there is a way on', async () => {
  expect((await seen({ q: 'かもめ', scheme, state: 'due' })).names).toEqual(['かもめ食堂', 'かもめ堂'])
  const none = await seen({ q: 'かもめ', state: 'paid' })
  expect(none.names).toEqual([])
  expect(none.wayOn).toBe(paymentPaths.list(queryOf({ state: null, scheme: null, q: 'かもめ', page: 1 })))
  const nowhere = await seen({ q: '9999-9999', state: 'all' })
  expect([nowhere.names, nowhere.wayOn]).toEqual([
    [],
    paymentPaths.list(queryOf({ state: null, scheme: null, q: '', page: 1 })),
  ])
  expect((await seen({ q: '100%' })).names).toEqual([])
})

it('three that are found take as many queries as one, and the file holds what was found', async () => {
  expect((await seen({ q: 'かもめ' })).queries).toBe((await seen({ q: 'かもめ堂' })).queries)
  const file = await w.miura.browser.post(paymentPaths.csv(new URLSearchParams({ q: 'かもめ堂' }).toString()))
  expect((await file.text()).trim().split('\n').length).toBe(2)
})
