// After the tax return: asked for once, answered, sent back, accepted; what came back as tax is recovered by a decision, without a surcharge.
import { expect, it } from 'vitest'
import { addDays, tokyoInstant } from '#platform/calendar/index.ts'
import { newId } from '#platform/id.ts'
import { minamo } from '../../../../test/database.ts'
import { day, reportWorld } from '../../../../test/report-world.ts'
import { testSite } from '../../../../test/site.ts'
import '../../../modules.ts'
import { jobs } from '../jobs.ts'

const site = await testSite()

it('goes from the request to a recovery by decision, and to nothing where nothing came back', async () => {
  const w = await reportWorld(site, { reports: { tax_report: true } })
  const [id, none] = [await w.awarded(), await w.awarded({ organization: w.other })]
  const fiscal_year = w.fiscal_year - 1
  await site.inside(async (tx) => {
    await tx.updateTable('award').set({ fiscal_year }).execute()
    await tx.updateTable('application').set({ state: 'closed' }).execute()
    const paid = {
      municipality: minamo.code,
      scheme: w.scheme,
      fiscal_year,
      applicant_name: '小宮山製作所',
      kind: 'final' as const,
      yen: 200_000,
      due_on: day(-9),
      paid_on: day(-8),
      state: 'paid' as const,
    }
    await tx
      .insertInto('payment_due')
      .values([
        { ...paid, id: newId(), application: id },
        { ...paid, id: newId(), application: none },
      ])
      .execute()
  })
  for (const _ of [1, 2]) await jobs['reports.tax']?.run(site.services, { municipality: minamo.code })
  expect(
    (await site.mailTo(`${w.hana.person}@example.jp`)).filter(({ subject }) => subject.includes('消費税の報告')),
  ).toHaveLength(1)
  const path = `/applications/${id}/tax-report`
  // Reminded on the day itself, a month and two months after, and no more.
  const { due_on } = await site.inside((tx) => tx.selectFrom('tax_report').select('due_on').executeTakeFirstOrThrow())
  const said = async () =>
    (await site.mailTo(`${w.hana.person}@example.jp`)).filter(({ subject }) => subject.includes('消費税の報告の期限'))
      .length
  const counts: number[] = []
  for (const on of [
    addDays(due_on, -1),
    due_on,
    due_on,
    addDays(due_on, 31),
    addDays(due_on, 62),
    addDays(due_on, 200),
  ]) {
    await jobs['reports.tax']?.run(
      { ...site.services, now: () => tokyoInstant(on, '12:00') },
      { municipality: minamo.code },
    )
    counts.push(await said())
  }
  expect(counts).toEqual([0, 1, 1, 2, 3, 3])
  const text = async (browser: typeof w.hana.browser, at: string) => (await browser.get(at)).text()
  const post = async (browser: typeof w.hana.browser, at: string, values = {}) =>
    (await browser.post(at, values)).status
  for (const at of [`/applications/${id}`, '/me']) expect(await text(w.hana.browser, at)).toContain(`href="${path}"`)
  expect([
    (await w.jiro.browser.get(path)).status,
    await post(w.jiro.browser, path, { 'f-came_back': 'none' }),
  ]).toEqual([404, 404])
  expect(await post(w.hana.browser, `/staff/reports/${id}/tax-accepting`)).toBe(404)
  expect(await post(w.officer.browser, `/staff/reports/${id}/tax-accepting`)).toBe(409)
  expect(await post(w.hana.browser, path, { 'f-came_back': 'none' })).toBe(422)
  const amount = {
    'f-came_back': 'amount',
    'f-until_on': day(-100),
    'f-method': 'itemized',
    'f-ratio': '90',
    'f-back_yen': '16,363',
  }
  expect(await post(w.hana.browser, path, amount)).toBe(303)
  const list = `/staff/schemes/${w.scheme}/tax-reports`
  expect((await w.hana.browser.get(list)).status).toBe(404)
  expect(await text(w.officer.browser, list)).toContain('16,363')
  expect(await post(w.officer.browser, `/staff/reports/${id}/tax-return`, { reason: '' })).toBe(422)
  expect(
    await post(w.officer.browser, `/staff/reports/${id}/tax-return`, { reason: '割合の根拠を書いてください' }),
  ).toBe(303)
  expect(await text(w.hana.browser, path)).toContain('割合の根拠を書いてください')
  expect(await post(w.hana.browser, path, { ...amount, 'f-words': '申告書の付表2-1による' })).toBe(303)
  const accepted = await w.officer.browser.post(`/staff/reports/${id}/tax-accepting`)
  const decision = (accepted.headers.get('location') ?? '').split('/').at(-1) ?? ''
  expect(await post(w.hana.browser, path, amount)).toBe(409)
  const act = async (browser: typeof w.hana.browser, verb: string, values = {}) => {
    const { version } = await site.inside((tx) =>
      tx.selectFrom('decision').select('version').where('id', '=', decision).executeTakeFirstOrThrow(),
    )
    return post(browser, `/staff/decisions/${decision}/${verb}`, { version: String(version), ...values })
  }
  expect(await act(w.officer.browser, 'sending', { title_1: '課長', account_1: w.approver.account })).toBe(303)
  expect(await act(w.approver.browser, 'approval')).toBe(303)
  const recoveries = await site.inside((tx) =>
    tx.selectFrom('recovery').select(['application', 'cause', 'yen', 'surcharge_rate']).execute(),
  )
  expect(recoveries).toEqual([{ application: id, cause: 'tax', yen: 16_363, surcharge_rate: 0 }])
  expect(await w.state(id)).toBe('closed')
  // Nothing came back: accepted, and nothing follows.
  expect(
    await post(w.jiro.browser, `/applications/${none}/tax-report`, { 'f-came_back': 'none', 'f-reason': 'simplified' }),
  ).toBe(303)
  expect((await w.officer.browser.post(`/staff/reports/${none}/tax-accepting`)).headers.get('location')).toBe(
    `/applications/${none}/tax-report`,
  )
  expect(await text(w.jiro.browser, `/applications/${none}/tax-report`)).toContain('返還する額はありません')
  expect(await site.inside((tx) => tx.selectFrom('recovery').select('id').execute())).toHaveLength(1)
})
