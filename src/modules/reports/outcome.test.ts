// One year after: asked once, answered by the firm, counted for the measure of the vision.
import { expect, it } from 'vitest'
import { addMonths } from '#platform/calendar/index.ts'
import { minamo } from '../../../test/database.ts'
import { day, reportWorld } from '../../../test/report-world.ts'
import { testSite } from '../../../test/site.ts'
import { jobs } from './jobs.ts'

const site = await testSite()

it('is asked for once, a year after the award; only whole answers are taken, and strangers learn nothing', async () => {
  const w = await reportWorld(site, { reports: { questions: [{ label: '新しい取引先', kind: 'number', unit: '社' }] } })
  const id = await w.awarded()
  await site.inside(async (tx) => {
    await tx.updateTable('award').set({ decided_on: addMonths(day(0), -12) }).where('application', '=', id).execute()
    await tx.updateTable('application').set({ state: 'closed' }).where('id', '=', id).execute()
  })
  const run = () => jobs['reports.ask']?.run(site.services, { municipality: minamo.code })
  await run()
  await run()
  const mails = (await site.mailTo(`${w.hana.person}@example.jp`)).filter(({ subject }) => subject.includes('その後のようす'))
  expect(mails).toHaveLength(1)
  const path = `/applications/${id}/outcome/1`
  expect((await w.jiro.browser.get(path)).status).toBe(404)
  expect((await w.jiro.browser.post(path, { 'f-going_on': 'same' })).status).toBe(404)
  expect((await w.hana.browser.get(`/applications/${id}/outcome/3`)).status).toBe(404)
  const gap = await w.hana.browser.post(path, { 'f-own_1': '12' })
  expect([gap.status, (await gap.text()).includes('value="12"')]).toEqual([422, true])
  const text = async (browser: typeof w.hana.browser, at: string) => (await browser.get(at)).text()
  for (const at of [`/applications/${id}`, '/me']) expect(await text(w.hana.browser, at)).toContain(`href="${path}"`)
  const staffList = `/staff/schemes/${w.scheme}/outcomes`
  expect((await w.hana.browser.get(staffList)).status).toBe(404)
  expect(await text(w.officer.browser, staffList)).toContain('1件のうち0件')
  expect((await w.hana.browser.post(path, { 'f-going_on': 'grown', 'f-own_1': '12' })).status).toBe(303)
  expect(await text(w.hana.browser, '/me')).not.toContain(`href="${path}"`)
  const sums = await text(w.officer.browser, staffList)
  expect(['1件のうち1件', '続いていて、広がった 1件', '提出済み'].filter((words) => !sums.includes(words))).toEqual([])
  expect(sums).toMatch(/新しい取引先（社）[^0-9]*>12</)
  const facts = await site.inside((tx) => tx.selectFrom('fact').select(['name', 'measures']).where('name', '=', 'reports.outcome_submitted').execute())
  expect(facts).toEqual([{ name: 'reports.outcome_submitted', measures: ['1-1.1.1.1'] }])
}) // prettier-ignore
