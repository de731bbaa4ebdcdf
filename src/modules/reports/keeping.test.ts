// What surrounds a report: the clock that reminds, what a scheme settles, the register of property.
import { beforeAll, expect, it } from 'vitest'
import { minamo } from '../../../test/database.ts'
import { type ReportWorld, reportWorld } from '../../../test/report-world.ts'
import { testSite } from '../../../test/site.ts'
import { fieldsOf, formDefinition, shippedSchemes } from '#modules/schemes/index.ts'
import { jobs } from './jobs.ts'
import { reportPlan } from './plan.ts'

const site = await testSite()
let w: ReportWorld
beforeAll(async () => {
  w = await reportWorld(site)
})

const text = async (browser: ReportWorld['hana']['browser'], path: string) => (await browser.get(path)).text()

it('reminds once when it is due soon and once when it is late, and shows it where the member looks first', async () => {
  // Due in four days; thirty days ago; in a month; and one that was handed in.
  const [soon, late, early, done] = [
    await w.awarded({ ended: -16 }),
    await w.awarded({ ended: -50 }),
    await w.awarded({ ended: 10 }),
    await w.awarded({ ended: -16 }),
  ]
  await w.hana.browser.post(`/applications/${done}/report`)
  await site.inside((tx) => tx.updateTable('application').set({ state: 'report' }).where('id', '=', done).execute())
  const run = () => jobs['reports.remind']?.run(site.services, { municipality: minamo.code })
  await run()
  await run()
  const subjects = (await site.mailTo(`${w.hana.person}@example.jp`)).map(({ subject }) => subject)
  expect(subjects.filter((one) => one.includes('実績報告の期限は'))).toHaveLength(1)
  expect(subjects.filter((one) => one.includes('実績報告の期限を過ぎています'))).toHaveLength(1)
  const home = await text(w.hana.browser, '/me')
  expect([soon, late, early, done].map((id) => home.includes(`/applications/${id}/report`))).toEqual([
    true,
    true,
    false,
    false,
  ])
})

it('is settled by officers, read back as it was typed, kept from two who write at once, and refused with words', async () => {
  const path = `/staff/schemes/${w.scheme}/report-plan`
  expect([(await w.hana.browser.get(path)).status, (await w.coordinator.browser.post(path, {})).status]).toEqual([
    404, 403,
  ])
  const version = /name="version" value="(\d+)"/.exec(await text(w.officer.browser, path))?.[1] ?? ''
  const plan = {
    version,
    due_days: '30',
    ends_field: 'days',
    ask: '商談の件数',
    property_from_yen: '150,000',
    property_lines: 'booth',
    follow_years: '3',
    question_1: '新しい取引先',
    kind_1: 'number',
    unit_1: '社',
  }
  const wrong = await w.officer.browser.post(path, { ...plan, due_days: '0' })
  expect([wrong.status, (await wrong.text()).includes('商談の件数')]).toEqual([422, true])
  expect((await w.officer.browser.post(path, plan)).status).toBe(303)
  expect((await w.approver.browser.post(path, { ...plan, ask: 'ほかの件数' })).status).toBe(409)
  const kept = await site.inside((tx) =>
    tx
      .selectFrom('scheme_plan')
      .select('definition')
      .where('scheme', '=', w.scheme)
      .where('part', '=', 'reports')
      .executeTakeFirstOrThrow(),
  )
  expect(kept.definition).toEqual({
    due_days: 30,
    ends_field: 'days',
    ask: '商談の件数',
    property_from_yen: 150_000,
    property_lines: ['booth'],
    tax_report: false,
    follow_years: [3],
    questions: [{ label: '新しい取引先', kind: 'number', unit: '社' }],
  })
})

it('gives the register of property as a table of things that cost enough and were handed in, and notes who took it', async () => {
  const [id, cheap, draft] = [await w.awarded(), await w.awarded(), await w.awarded()]
  for (const one of [id, cheap, draft]) await w.hana.browser.post(`/applications/${one}/report`)
  await site.inside(async (tx) => {
    await tx
      .updateTable('cost_report')
      .set({ state: 'submitted', submitted_at: new Date() })
      .where('application', 'in', [id, cheap])
      .execute()
    await tx.updateTable('application').set({ state: 'report' }).where('id', 'in', [id, cheap]).execute()
    const bought = { paid_on: '2026-02-10', payee: '事務局', kept_years: 5 }
    await tx
      .updateTable('cost_line')
      .set({ ...bought, yen: 150_000, what: '=展示台' })
      .where('application', 'in', [id, draft])
      .where('line', '=', 'booth')
      .execute()
    await tx
      .updateTable('cost_line')
      .set({ ...bought, yen: 149_999 })
      .where('application', '=', cheap)
      .where('line', '=', 'booth')
      .execute()
    // Not a thing: the scheme says that only booths are.
    await tx
      .updateTable('cost_line')
      .set({ ...bought, yen: 500_000 })
      .where('application', '=', id)
      .where('line', '=', 'video')
      .execute()
  })
  const path = `/staff/schemes/${w.scheme}/property.csv`
  expect((await w.hana.browser.post(path)).status).toBe(404)
  const csv = await (await w.officer.browser.post(path)).text()
  const [, row, ...more] = csv.trim().split(/\r?\n/)
  // A formula stays text in a spreadsheet.
  expect(row?.split(',').map((cell) => cell.replaceAll('"', ''))).toEqual([
    "'=展示台",
    '小宮山製作所',
    '150000',
    '2026-02-10',
    '事務局',
    '5',
    '2031-02-10',
  ])
  expect(more).toEqual([])
  const acts = await site.inside((tx) =>
    tx.selectFrom('audit_line').select('action').where('action', 'like', 'reports.property%').execute(),
  )
  expect(acts).toHaveLength(1)
})

it('comes with every shipped scheme; the day on which a project ends and what buys things are of its form', () => {
  const wrong = shippedSchemes().filter(({ scheme }) => {
    const { ends_field, property_lines } = reportPlan.shape.parse(scheme['reports'])
    const fields = fieldsOf(formDefinition.parse(scheme.form))
    const kind = fields.find(({ code }) => code === ends_field)?.kind
    const lines = new Set(
      fields.flatMap((field) => (field.kind === 'budget' ? field.lines.map(({ code }) => code) : [])),
    )
    return (
      (ends_field !== '' && kind !== 'period' && kind !== 'date') || property_lines.some((code) => !lines.has(code))
    )
  })
  expect(wrong.map(({ name }) => name)).toEqual([])
})
