// One year after: asked once, answered by the firm, counted for the measure of the vision.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addMonths } from '#platform/calendar/index.ts'
import { schemeOf } from '../../../test/application-world.ts'
import { minamo } from '../../../test/database.ts'
import { day, reportWorld } from '../../../test/report-world.ts'
import { testSite } from '../../../test/site.ts'
import { jobs } from './jobs.ts'
import { forPublic } from './measure/figures.ts'

const site = await testSite()

it('is asked for once, a year after the award; only whole answers are taken, and strangers learn nothing', async () => {
  const w = await reportWorld(site, { reports: { questions: [{ label: '新しい取引先', kind: 'number', unit: '社' }] } })
  const id = await w.awarded()
  await site.inside(async (tx) => {
    await tx
      .updateTable('award')
      .set({ decided_on: addMonths(day(0), -12) })
      .where('application', '=', id)
      .execute()
    await tx.updateTable('application').set({ state: 'closed' }).where('id', '=', id).execute()
  })
  const run = () => jobs['reports.ask']?.run(site.services, { municipality: minamo.code })
  await run()
  await run()
  const mails = (await site.mailTo(`${w.hana.person}@example.jp`)).filter(({ subject }) =>
    subject.includes('その後のようす'),
  )
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
  expect(await text(w.officer.browser, path)).toContain('（小宮山製作所）')
  const sums = await text(w.officer.browser, staffList)
  expect(['1件のうち1件', '続いていて、広がった 1件', '提出済み'].filter((words) => !sums.includes(words))).toEqual([])
  expect(sums).toMatch(/新しい取引先[^0-9]*>合計 12社</)
  const facts = await site.inside((tx) =>
    tx.selectFrom('fact').select(['name', 'measures']).where('name', '=', 'reports.outcome_submitted').execute(),
  )
  expect(facts).toEqual([{ name: 'reports.outcome_submitted', measures: ['1-1.1.1.1'] }])

  // The page of the measure: of one award and one answer strangers learn nothing, staff all; of three both do.
  const measure = '/vision/1-1.1.1.1'
  const stranger = () => text(site.browser(), measure)
  const told = ['200,000', '600,000', '続いていて、広がった']
  const first = await stranger()
  expect(first).toContain('その後の成果が報告されました')
  expect([
    first.includes('この取組の成果'),
    first.includes('公表していません'),
    told.filter((words) => first.includes(words)),
  ]).toEqual([true, true, []])
  const staffs = await text(w.officer.browser, measure)
  expect([...told, staffList].filter((words) => !staffs.includes(words))).toEqual(['600,000'])
  for (const organization of [w.other, w.other]) {
    const other = await w.awarded({ organization })
    await site.inside(async (tx) => {
      const answers = JSON.stringify({ going_on: 'grown', own_1: '7' })
      await tx
        .insertInto('outcome_report')
        .values({
          municipality: minamo.code,
          application: other,
          scheme: w.scheme,
          years: 1,
          due_on: day(9),
          answers,
          submitted_at: new Date(),
          submitted_account: 'test',
        })
        .execute()
    })
  }
  // Whoever is not published by name is counted when the books of the year are closed.
  expect(await stranger()).not.toContain('600,000')
  await site.inside((tx) => tx.updateTable('award').set({ fiscal_year: 2023 }).where('scheme', '=', w.scheme).execute())
  const three = await stranger()
  expect(['600,000', '続いていて、広がった 3件', '>合計 26社<'].filter((words) => !three.includes(words))).toEqual([])
  const queries = async (): Promise<number> => {
    site.db.takeQueries()
    await stranger()
    return site.db.takeQueries().length
  }
  const one = await queries()
  await site.inside((tx) =>
    tx
      .insertInto('scheme')
      .values(['甲', '乙'].map((title) => schemeOf({ title, measures: ['1-1.1.1.1'] })))
      .execute(),
  )
  expect(await queries()).toBe(one)
})

it('tells at once of those who are named, of the others when the books are closed, and never of one or two', () => {
  const count = fc.integer({ min: 0, max: 6 })
  fc.assert(
    fc.property(fc.array(fc.tuple(count, count, count, fc.boolean()), { maxLength: 4 }), (all) => {
      const years = all.map(([named, persons, others, closed], i) => {
        const of = { scheme: 's', fiscal_year: closed ? 2000 + i : 2100 + i }
        return { of, named, persons, others, closed, group: closed && persons >= 3 }
      })
      const shown = forPublic(
        {
          id: 's',
          title: '',
          applications: 9,
          awards: years.map(({ of, named, persons, others }) => ({
            ...of,
            count: named + persons + others,
            yen: 1_000_000 * named + 1000 * persons + others,
          })),
          paid_yen: 1,
          follow: [],
        },
        years.map(({ of, named, persons }) => ({
          ...of,
          named,
          named_yen: 1_000_000 * named,
          persons,
          persons_yen: 1000 * persons,
        })),
        // As they stood when the books were closed: another sum than today.
        years.flatMap(({ of, persons, group }) =>
          group ? [{ ...of, scheme_title: '', count: persons, yen: 2000 * persons }] : [],
        ),
        '2050-01-01',
      )
      const told = years.map(({ named, persons, others, closed, group }) => {
        const unpublished = group ? others : others + persons
        const rest = closed && unpublished >= 3
        return {
          count: named + (group ? persons : 0) + (rest ? unpublished : 0),
          yen:
            1_000_000 * named + (group ? 2000 * persons : 0) + (rest ? (group ? others : others + 1000 * persons) : 0),
          whole: unpublished === 0 || rest,
        }
      })
      const whole = told.every((year) => year.whole)
      const sum = told.reduce((of, one) => ({ count: of.count + one.count, yen: of.yen + one.yen }), {
        count: 0,
        yen: 0,
      })
      const nothing = !whole && sum.count === 0
      expect([shown.awards, shown.yen]).toEqual(nothing ? [null, null] : [sum.count, sum.yen])
      expect(shown.paid_yen).toBe(whole ? 1 : null)
    }),
  )
})
