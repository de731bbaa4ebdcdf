// What a project earned: said in the report, looked at in the inspection, and less aid where the rules say so.
import { PDFDocument } from 'pdf-lib'
import { expect, it } from 'vitest'
import { aidRules, day, reportWorld } from '../../../test/report-world.ts'
import { testSite } from '../../../test/site.ts'

const site = await testSite()

it('lowers the final amount as the report says it, not as the application hoped; nobody leaves it out', async () => {
  const w = await reportWorld(site, {
    rules: {
      ...aidRules,
      form: { ...aidRules.form, income_yen: { type: 'yen', words: '事業の収入' } },
      amount: [
        { words: '対象経費', take: 'eligible(form.costs)' },
        { words: '収入を引いた額まで', cap: 'eligible(form.costs) - form.income_yen' },
        { words: '2分の1', rate: '1/2' },
      ],
    },
  })
  const id = await w.awarded()
  const path = `/applications/${id}/report`
  const text = async (at = path, browser = w.hana.browser) => (await browser.get(at)).text()
  await w.hana.browser.post(path)
  const paper = await PDFDocument.create()
  paper.addPage()
  const bytes = new Uint8Array(await paper.save())
  for (const [at, { id: line, line: code }] of (await w.lines(id)).entries()) {
    const form = new FormData()
    const typed = { version: '1', line: code, what: '内容', paid_on: day(-3), payee: '事務局', kept_years: '' }
    for (const [name, value] of Object.entries({ ...typed, yen: at === 0 ? '３００，０００円' : '100,000' }))
      form.set(name, value)
    form.set('upload_1', new File([bytes], '領収書.pdf'))
    expect((await w.hana.browser.post(`${path}/lines/${line}`, form)).status).toBe(303)
  }
  const words = {
    ended_on: day(-1),
    done_words: '出展しました',
    changes_words: '',
    extra_words: '58枚',
    other_aid_yen: '0',
    other_aid_words: '',
  }
  const say = (version: number, income_yen: string) =>
    w.hana.browser.post(`${path}/words`, { ...words, version: String(version), income_yen })
  const submit = async () => {
    const stamp = /name="stamp" value="(\w+)"/.exec(await text())?.[1] ?? ''
    return (await w.hana.browser.post(`${path}/submission`, { confirmed: 'yes', stamp })).status
  }
  expect((await say(1, '')).status).toBe(303)
  expect([await text(), await submit()]).toEqual([expect.stringContaining('事業の収入'), 409])
  const wrong = await say(2, '-150000')
  expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining('value="-150,000"')])
  expect((await say(2, '１５０，０００円')).status).toBe(303)
  expect(await text(`${path}/words`)).toContain('value="150,000"')
  expect(await submit()).toBe(303)
  // 400,000 spent, 150,000 earned: half of 250,000.
  const inspection = `/staff/reports/${id}`
  const seen = await text(inspection, w.officer.browser)
  expect(seen).toContain('150,000円')
  const finding = { eligible_0: '300,000', eligible_1: '100,000', reason_0: '', reason_1: '', words_0: '', words_1: '' }
  const found = (income: string) => ({
    ...finding,
    found_income_yen: income,
    found_other_aid_yen: '0',
    found_people: '2',
    site_on: '',
    site_words: '',
    done: 'yes',
  })
  const inspect = async (income: string) => {
    const stamp = /name="stamp" value="(\w+)"/.exec(await text(inspection, w.officer.browser))?.[1] ?? ''
    return (await w.officer.browser.post(inspection, { ...found(income), stamp })).status
  }
  expect(await inspect('150,000')).toBe(303)
  expect(await text(inspection, w.officer.browser)).toMatch(/確定する額 <strong>125,000円/)
  // The inspection found more.
  expect(await inspect('２００，０００')).toBe(303)
  expect(await text(inspection, w.officer.browser)).toMatch(/確定する額 <strong>100,000円/)
})
