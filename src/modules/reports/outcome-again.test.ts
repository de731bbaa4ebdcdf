// A follow-up report is handed in again until it is due; what it was before stays.
import { expect, it } from 'vitest'
import { addMonths, addDays, tokyoInstant } from '#platform/calendar/index.ts'
import { heldBy } from '../../../test/held-by.ts'
import { minamo } from '../../../test/database.ts'
import { day, reportWorld } from '../../../test/report-world.ts'
import { testSite } from '../../../test/site.ts'
import { jobs } from './jobs.ts'

const site = await testSite()

it('is corrected until it is due, each version kept; afterwards it is read, and counts once', async () => {
  const w = await reportWorld(site, { reports: {} })
  const id = await w.awarded()
  await site.inside(async (tx) => {
    const decided_on = addMonths(day(0), -12)
    await tx.updateTable('award').set({ decided_on }).where('application', '=', id).execute()
    await tx.updateTable('application').set({ state: 'closed' }).where('id', '=', id).execute()
  })
  await jobs['reports.ask']?.run(site.services, { municipality: minamo.code })
  const path = `/applications/${id}/outcome/1`
  const handIn = (words: string) => w.hana.browser.post(path, { 'f-going_on': 'same', 'f-words': words })
  const page = async () => (await (await w.hana.browser.get(path)).text()).replace(/<[^>]+>/g, ' ')
  const row = () =>
    site.inside((tx) => tx.selectFrom('outcome_report').selectAll().where('application', '=', id).executeTakeFirst())
  const saved = async () => [(await row())?.saved_at, (await row())?.version]
  for (const words of ['はじめの報告', '直した報告']) expect((await handIn(words)).status).toBe(303)
  const before = await saved()
  expect((await handIn('直した報告')).status).toBe(303)
  expect(await saved()).toEqual(before)
  expect(await page()).toMatch(/までは、書き直して、もう一度提出できます.*直した報告.*前に提出した内容.*はじめの報告/s)
  expect((await row())?.earlier.map(({ answers }) => answers.words)).toEqual(['はじめの報告'])

  const { now } = site.services
  site.services.now = () => tokyoInstant(addDays(day(0), 61), '12:00')
  const late = await handIn('遅れて直した報告')
  expect([late.status, await late.text()]).toEqual([409, expect.stringContaining('この報告はもう直せません')])
  expect(await page()).toContain('期限を過ぎたため、直すところがあるときは、担当にご連絡ください')
  const raw = { answers: '{}', saved_at: site.services.now() }
  expect(
    await heldBy(site, (tx) => tx.updateTable('outcome_report').set(raw).where('application', '=', id).execute()),
  ).toBe('outcome_report_in_time')
  site.services.now = now
  const facts = await site.inside((tx) =>
    tx.selectFrom('fact').select('name').where('name', '=', 'reports.outcome_submitted').execute(),
  )
  expect(facts).toHaveLength(1)
})
