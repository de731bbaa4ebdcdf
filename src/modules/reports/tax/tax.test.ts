// After the tax return: asked for once, answered, sent back, accepted; what came back as tax is recovered by a decision, without a surcharge.
import { PDFDocument } from 'pdf-lib'
import { expect, it } from 'vitest'
import { addDays, tokyoInstant } from '#platform/calendar/index.ts'
import { newId } from '#platform/id.ts'
import { minamo } from '../../../../test/database.ts'
import { day, reportWorld } from '../../../../test/report-world.ts'
import { paidDue } from '../../../../test/paid-due.ts'
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
    }
    for (const application of [id, none]) await paidDue(tx, { ...paid, id: newId(), application }, day(-8))
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

it('takes a copy of the return: for the firm and for staff, and nothing that is not what its name says', async () => {
  const other = await testSite()
  const w = await reportWorld(other, { reports: { tax_report: true } })
  const id = await w.awarded()
  await other.inside((tx) =>
    tx
      .insertInto('tax_report')
      .values({ municipality: minamo.code, application: id, scheme: w.scheme, due_on: day(90), answers: '{}' })
      .execute(),
  )
  const path = `/applications/${id}/tax-report`
  const made = await PDFDocument.create()
  made.addPage()
  const paper = new Uint8Array(await made.save())
  const hand = async (file: File, { browser } = w.hana) => {
    const form = new FormData()
    const typed = { came_back: 'amount', until_on: day(-100), method: 'whole', ratio: '98', back_yen: '１８，１８１円' }
    for (const [name, value] of Object.entries(typed)) form.set(`f-${name}`, value)
    form.set('papers', file)
    return browser.post(path, form)
  }
  const files = () =>
    other.inside((tx) =>
      tx.selectFrom('file').select(['id', 'name', 'sha256']).where('subject', '=', 'tax_report').execute(),
    )
  const lie = await hand(new File(['<script>'], '申告書.pdf'))
  // What was typed stays.
  expect([lie.status, await lie.text()]).toEqual([422, expect.stringContaining('value="１８，１８１円"')])
  expect([(await hand(new File([paper], '申告書.pdf'), w.jiro)).status, await files()]).toEqual([404, []])
  expect((await hand(new File([paper], '申告書.pdf'))).status).toBe(303)
  const [file] = await files()
  expect(file?.name).toBe('申告書.pdf')
  const page = await (await w.officer.browser.get(path)).text()
  expect([page.includes(`href="/files/${file?.id}"`), page.includes('18,181円の返還を起案する')]).toEqual([true, true])
  const opened = [w.hana, w.officer, w.jiro].map(
    async ({ browser }) => (await browser.get(`/files/${file?.id ?? ''}`)).status,
  )
  expect(await Promise.all(opened)).toEqual([200, 200, 404])
  // Another copy stands beside the first: what was handed in stays.
  expect((await hand(new File([paper], '付表2.pdf'))).status).toBe(303)
  expect((await files()).map(({ name }) => name)).toEqual(['申告書.pdf', '付表2.pdf'])
})
