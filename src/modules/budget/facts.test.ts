import { beforeAll, expect, test } from 'vitest'
import { systemActor } from '#platform/auth/actor.ts'
import { tokyoInstant } from '#platform/calendar/index.ts'
import { newId } from '#platform/id.ts'
import { givenFacts } from '#modules/schemes/index.ts'
import { applicationWorld, type ApplicationWorld, openScheme } from '../../../test/application-world.ts'
import { bookYear } from '../../../test/book-year.ts'
import { testSite } from '../../../test/site.ts'
import { postEntry } from './index.ts'

let w: ApplicationWorld
beforeAll(async () => {
  w = await applicationWorld(await testSite())
})

const june = tokyoInstant(`${bookYear + 1}-06-01`, '12:00')

/** A scheme with a call of this year: what rules read of its budget, and its ledger. */
async function opened() {
  const { scheme, call } = await openScheme(w.site)
  const asked = { scheme, call, fiscal_year: bookYear, organization: w.factory, person: null, sums: [] }
  return {
    left: async (application: string | null = null, now = new Date()) =>
      (await w.site.inside((tx) => givenFacts(tx, [{ ...asked, application }], 'all', now)))[0]?.budget?.['left_yen'],
    enter: (kind: 'appropriate' | 'commit', fiscal_year: number, yen: number, application: string | null = null) =>
      w.site.inside((tx) => {
        const now = fiscal_year === bookYear ? new Date() : june
        const entry = { scheme, fiscal_year, kind, yen, application, words: '', now }
        return postEntry(tx, systemActor(w.municipality, '台帳'), entry)
      }),
  }
}

test('What is left of the budget is the call’s until the ledger is begun, then the ledger’s', async () => {
  const { left, enter } = await opened()
  expect(await left()).toBe(5_000_000)
  await enter('appropriate', bookYear, 1_000)
  await enter('commit', bookYear, 400, newId())
  expect(await left()).toBe(600)
})

test('Of a closed year nothing is left: what is awarded then is of the year in which it is, and what it already has is its own', async () => {
  const { left, enter } = await opened()
  const own = newId()
  expect(await left(null, june)).toBe(0)
  await enter('appropriate', bookYear, 1_000)
  await enter('commit', bookYear, 400, own)
  expect([await left(), await left(own)]).toEqual([600, 1_000])
  expect([await left(null, june), await left(own, june)]).toEqual([0, 400])
  await enter('appropriate', bookYear + 1, 700)
  expect([await left(null, june), await left(own, june)]).toEqual([700, 700])
})
