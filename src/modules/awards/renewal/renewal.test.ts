// A certification is renewed: told once, from so many days before it ends, with the way on.
import { expect, it } from 'vitest'
import { minamo } from '../../../../test/database.ts'
import { day, reportWorld } from '../../../../test/report-world.ts'
import { testSite } from '../../../../test/site.ts'
import { decisionPlan } from '../plan.ts'
import { renewalJobs as jobs } from './jobs.ts'

const site = await testSite()

it('is said once, on every page of its holder, until something newer stands or it is too late', async () => {
  const w = await reportWorld(site)
  const id = await w.awarded({ yen: null })
  const definition = JSON.stringify({ ...decisionPlan.fresh, valid_months: 36, renew_days: 30 })
  await site.inside((tx) =>
    tx
      .insertInto('scheme_plan')
      .values({ municipality: minamo.code, scheme: w.scheme, part: 'decision', definition })
      .execute(),
  )
  const ends = (application: string, on: string) =>
    site.inside((tx) =>
      tx.updateTable('award').set({ valid_until: on }).where('application', '=', application).execute(),
    )
  const text = async (path: string) => (await w.hana.browser.get(path)).text()
  const again = `/support/${w.scheme}/application?from=${id}`
  const shown = async () =>
    (await Promise.all([`/applications/${id}`, '/my/applications', '/me'].map(text))).map((page) =>
      page.includes(again),
    )
  const told = async () => {
    for (const _ of [1, 2]) await jobs['awards.renew']?.run(site.services, { municipality: minamo.code })
    return (await site.mailTo(`${w.hana.person}@example.jp`)).filter(({ subject }) => subject.includes('認定の期限は'))
      .length
  }
  await ends(id, day(31))
  expect([await told(), await shown()]).toEqual([0, [false, false, false]])
  await ends(id, day(30))
  expect([await told(), await shown()]).toEqual([1, [true, true, true]])
  await w.awarded({ organization: w.other })
  expect(await shown()).toEqual([true, true, true])
  await ends(id, day(-1))
  expect([await told(), await shown()]).toEqual([1, [false, false, false]])
  await ends(id, day(10))
  await ends(await w.awarded({ yen: null }), day(1000))
  expect([await told(), await shown()]).toEqual([1, [false, false, false]])
})
