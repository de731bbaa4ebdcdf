// What an amount was fixed by, and what was handed in and accepted, is held by the database against the pages' own role.
import { beforeAll, expect, it } from 'vitest'
import type { Tx } from '#platform/db/index.ts'
import { newId } from '#platform/id.ts'
import { minamo } from '../../../test/database.ts'
import { heldBy } from '../../../test/held-by.ts'
import { day, type ReportWorld, reportWorld } from '../../../test/report-world.ts'
import { testSite } from '../../../test/site.ts'

const municipality = minamo.code
const site = await testSite()
const held = (write: (tx: Tx) => Promise<unknown>) => heldBy(site, write)
let w: ReportWorld
beforeAll(async () => {
  w = await reportWorld(site)
})

/** Reported, fixed and paid. */
async function paid(): Promise<string> {
  const id = await w.awarded()
  await w.hana.browser.post(`/applications/${id}/report`)
  await site.inside(async (tx) => {
    const handedIn = { submitted_at: new Date(), submitted_account: 'x' }
    await tx
      .updateTable('cost_report')
      .set({ ...handedIn, state: 'fixed', fixed_yen: 150_000, fixed_on: day(0) })
      .where('application', '=', id)
      .execute()
    for (const state of ['report', 'fixed', 'paid'] as const)
      await tx.updateTable('application').set({ state }).where('id', '=', id).execute()
  })
  return id
}

it('what an amount was fixed by stays: the report, its state and each of its costs', async () => {
  const id = await paid()
  const [line] = await w.lines(id)
  for (const set of [{ fixed_yen: 200_000 }, { state: 'inspected' as const }, { found: '{"people":9}' }])
    expect(await held((tx) => tx.updateTable('cost_report').set(set).where('application', '=', id).execute())).toBe(
      'cost_report_stays',
    )
  expect(await held((tx) => tx.deleteFrom('cost_report').where('application', '=', id).execute())).toBe(
    'cost_report_stays',
  )
  const another = { municipality, id: newId(), application: id, position: 9, line: 'booth' }
  for (const write of [
    (tx: Tx) => tx.updateTable('cost_line').set({ yen: 1 }).where('application', '=', id).execute(),
    (tx: Tx) =>
      tx
        .deleteFrom('cost_line')
        .where('id', '=', line?.id ?? '')
        .execute(),
    (tx: Tx) => tx.insertInto('cost_line').values(another).execute(),
  ])
    expect(await held(write)).toBe('cost_line_stays')
})

it('what was inspected stays as it was found until it is looked at anew; once it was accepted it does not go back', async () => {
  const id = await w.awarded()
  await w.hana.browser.post(`/applications/${id}/report`)
  const report = (set: object) => (tx: Tx) =>
    tx.updateTable('cost_report').set(set).where('application', '=', id).execute()
  const lines = (set: object) => (tx: Tx) =>
    tx.updateTable('cost_line').set(set).where('application', '=', id).execute()
  await site.inside(report({ state: 'submitted', submitted_at: new Date(), submitted_account: 'x' }))
  const inspected = { state: 'inspected', inspected_at: new Date(), inspected_account: 'y' }
  expect(await held(report(inspected))).toBe('cost_report_inspected')
  await site.inside(lines({ yen: 1000, eligible_yen: 1000 }))
  expect(await held(report({ state: 'inspected' }))).toBe('cost_report_inspected')
  await site.inside(report(inspected))
  expect(await held(lines({ eligible_yen: 1 }))).toBe('cost_line_stays')
  expect(await held(report({ state: 'submitted' }))).toBe(null)
  await site.inside(report(inspected))
  for (const state of ['report', 'closed'] as const)
    await site.inside((tx) => tx.updateTable('application').set({ state }).where('id', '=', id).execute())
  for (const state of ['draft', 'submitted']) expect(await held(report({ state }))).toBe('cost_report_accepted')
})

it('its applicant writes in it no more once it is paid, and is told so', async () => {
  const id = await paid()
  const [line] = await w.lines(id)
  const path = `/applications/${id}/report`
  const page = await w.hana.browser.get(path)
  expect([page.status, (await page.text()).includes(`${path}/words`)]).toEqual([200, false])
  const removal = await w.hana.browser.post(`${path}/lines/${line?.id}/removal`, { version: '1' })
  expect([removal.status, await removal.text()]).toEqual([409, expect.stringContaining('いまは実績報告を書けません')])
  expect((await w.hana.browser.post(`${path}/lines`, { id: newId() })).status).toBe(409)
})

it('that a follow-up was handed in stays, and when; what it says may still be put right', async () => {
  const application = await w.awarded()
  const asked = { municipality, application, scheme: w.scheme, years: 1, due_on: day(30), answers: '{}' }
  await site.inside((tx) =>
    tx
      .insertInto('outcome_report')
      .values({ ...asked, submitted_at: new Date(), submitted_account: 'x' })
      .execute(),
  )
  const set = (values: object) => (tx: Tx) =>
    tx.updateTable('outcome_report').set(values).where('application', '=', application).execute()
  for (const values of [
    { submitted_at: null, submitted_account: null },
    { submitted_at: new Date(0) },
    { due_on: day(90) },
  ])
    expect(await held(set(values))).toBe('outcome_report_stays')
  const remove = (tx: Tx) => tx.deleteFrom('outcome_report').where('application', '=', application).execute()
  expect([await held(remove), await held(set({ answers: '{"sales":1}', saved_at: new Date() }))]).toEqual([
    'outcome_report_stays',
    null,
  ])
})

it('what a firm said of its consumption tax stays once staff accepted it', async () => {
  const application = await w.awarded()
  const asked = { municipality, application, scheme: w.scheme, due_on: day(30), answers: '{"came_back":"none"}' }
  await site.inside((tx) =>
    tx
      .insertInto('tax_report')
      .values({ ...asked, submitted_at: new Date(), submitted_account: 'x' })
      .execute(),
  )
  const set = (values: object) => (tx: Tx) =>
    tx.updateTable('tax_report').set(values).where('application', '=', application).execute()
  const accepted = { accepted_at: new Date(), accepted_account: 'y' }
  const remove = (tx: Tx) => tx.deleteFrom('tax_report').where('application', '=', application).execute()
  expect([await held(remove), await held(set({ ...accepted, answers: '{}' }))]).toEqual([
    'tax_report_stays',
    'tax_report_stays',
  ])
  await site.inside(set(accepted))
  for (const values of [
    { answers: '{}' },
    { accepted_at: null, accepted_account: null },
    { submitted_at: new Date(0) },
  ])
    expect(await held(set(values))).toBe('tax_report_stays')
})
