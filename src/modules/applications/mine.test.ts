import { beforeAll, expect, test } from 'vitest'
import { type ApplicationWorld, applicationWorld, openScheme } from '../../../test/application-world.ts'
import { testSite } from '../../../test/site.ts'
import { applicationPaths } from './paths.ts'

let w: ApplicationWorld
beforeAll(async () => {
  w = await applicationWorld(await testSite())
})

/** All that a page asks, and how often for whose the applications are. */
async function asked(path: string) {
  w.site.db.takeQueries()
  expect((await w.hana.browser.get(path)).status).toBe(200)
  const all = w.site.db.takeQueries()
  const own = all.filter((sql) => /from "application" where .*order by "created_at" desc/.test(sql))
  return { all: all.length, own: own.length }
}

test('The list of one’s own and one’s own page ask once which applications they are, whatever later modules add, and as often for three as for one', async () => {
  const submitted = async (scheme: string) => {
    const id = await w.begun(w.hana.browser, w.factory, scheme)
    await w.filled(id)
    expect((await w.submitted(id)).status).toBe(303)
  }
  await submitted(w.scheme)
  const one = { mine: await asked(applicationPaths.mine()), me: await asked('/me') }
  expect([one.mine.own, one.me.own]).toEqual([1, 1])
  for (const { scheme } of [await openScheme(w.site), await openScheme(w.site)]) await submitted(scheme)
  expect({ mine: await asked(applicationPaths.mine()), me: await asked('/me') }).toEqual(one)
})
