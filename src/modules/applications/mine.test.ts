import { parse } from 'node-html-parser'
import { beforeAll, expect, test } from 'vitest'
import { applicationRow } from '../../../test/application-row.ts'
import { type ApplicationWorld, applicationWorld, openScheme } from '../../../test/application-world.ts'
import { testSite } from '../../../test/site.ts'
import { schemePaths } from '../schemes/paths.ts'
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

test('A hundred and one old applications are three pages of the list, and one field where the next is begun', async () => {
  const { scheme, call, form, rules } = await openScheme(w.site)
  const of = { scheme, call, form, rules, applicant_name: '古い商店', person: w.jiro.person }
  const gone = { state: 'withdrawn', withdrawn_at: new Date() } as const
  await w.site.inside((tx) =>
    tx
      .insertInto('application')
      .values(Array.from({ length: 101 }, (_, n) => applicationRow({ ...of, number: n + 1, ...gone })))
      .execute(),
  )
  const page = async (path: string) => {
    const answer = await w.jiro.browser.get(path)
    return { status: answer.status, main: parse(await answer.text()).querySelector('main') }
  }
  const rows = async (n: number) => {
    const { status, main } = await page(applicationPaths.mine(n))
    return [status, main?.querySelectorAll('tbody tr').length]
  }
  expect([await rows(1), await rows(2), await rows(3), await rows(4)]).toEqual([
    [200, 50],
    [200, 50],
    [200, 1],
    [404, 0],
  ])
  const { main } = await page(applicationPaths.begin(scheme))
  expect(main?.querySelectorAll('select[name=copied_from] option').length).toBe(102)
})

test('One’s own page leads whoever has a record to what fits it and to what was applied for; whoever has none is not sent there', async () => {
  const links = async (browser: typeof w.hana.browser) => {
    const aside = parse(await (await browser.get('/me')).text()).querySelectorAll('main ul.links a')
    return aside
      .map((link) => link.getAttribute('href'))
      .filter((href) => href === schemePaths.fits() || href === applicationPaths.mine())
  }
  expect(await links(w.hana.browser)).toEqual([schemePaths.fits(), applicationPaths.mine()])
  expect(await links(w.coordinator.browser)).toEqual([])
})
