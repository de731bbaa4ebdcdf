import { parse } from 'node-html-parser'
import { beforeAll, describe, expect, it } from 'vitest'
import { addDays, today, tokyoInstant } from '#platform/calendar/index.ts'
import { newId } from '#platform/id.ts'
import { formDefinition } from './form/definition.ts'
import { bookYear } from '../../../test/book-year.ts'
import { givenScheme, inDays, type SchemeWorld, schemeWorld } from '../../../test/scheme-world.ts'
import { testSite } from '../../../test/site.ts'

const onDay = (n: number) => addDays(today(new Date()), n)

describe('the calls of a scheme', () => {
  let w: SchemeWorld
  beforeAll(async () => {
    w = await schemeWorld(await testSite())
  })
  const callsOf = (scheme: string) =>
    w.site.inside((tx) =>
      tx.selectFrom('scheme_call').selectAll().where('scheme', '=', scheme).orderBy('opens_at').execute(),
    )
  const versions = (scheme: string) =>
    w.site.inside(async (tx) => ({
      form: (await tx.selectFrom('scheme_form').select('id').where('scheme', '=', scheme).executeTakeFirstOrThrow()).id,
      rules: (await tx.selectFrom('scheme_rules').select('id').where('scheme', '=', scheme).executeTakeFirstOrThrow())
        .id,
    }))
  const typed = async (scheme: string, more = {}) => ({
    ...(await versions(scheme)),
    title: '第1回',
    fiscal_year: `${bookYear}年度`,
    opens_on: onDay(10),
    opens_time: '9:00',
    closes_on: onDay(20),
    closes_time: '17:00',
    grace_minutes: '30分',
    budget_yen: '5,000,000円',
    ...more,
  })
  const plan = async (scheme: string, more = {}) =>
    w.miura.browser.post(`/staff/schemes/${scheme}/calls`, { id: newId(), ...(await typed(scheme, more)) })
  const wrongOf = async (answer: Response) =>
    parse(await answer.text())
      .querySelectorAll('.error-summary a')
      .map((a) => a.getAttribute('href'))
  const published = { state: 'published' as const, published_at: inDays(-2) }
  const addVersion = (scheme: string, definition: object = { sections: [] }) =>
    w.site.inside(async (tx) => {
      const id = newId()
      const row = {
        municipality: w.municipality,
        id,
        scheme,
        number: 2,
        definition: JSON.stringify(definition),
        created_account: 't',
        published_at: new Date(),
      }
      await tx.insertInto('scheme_form').values(row).execute()
      return id
    })

  it('is planned to the minute in Japan time, with budget and the newest versions, once', async () => {
    const scheme = await givenScheme(w.site, {}, null)
    const newest = await addVersion(scheme)
    const html = parse(await (await w.miura.browser.get(`/staff/schemes/${scheme}/calls/new`)).text())
    expect(html.querySelector('[name=form] option[selected]')?.getAttribute('value')).toBe(newest)
    const values = { id: newId(), ...(await typed(scheme)) }
    for (const _ of [1, 2])
      expect((await w.miura.browser.post(`/staff/schemes/${scheme}/calls`, values)).status).toBe(303)
    expect(await callsOf(scheme)).toMatchObject([
      {
        fiscal_year: bookYear,
        opens_at: tokyoInstant(onDay(10), '09:00'),
        closes_at: tokyoInstant(onDay(20), '17:00'),
        grace_minutes: 30,
        budget_yen: 5_000_000,
      },
    ])
  })

  it('is refused where it ends before it begins, is past, or meets another one; the next may begin the second one ends', async () => {
    const scheme = await givenScheme(w.site, {}, null)
    expect(await wrongOf(await plan(scheme, { closes_on: onDay(9) }))).toEqual(['#closes_on'])
    expect(await wrongOf(await plan(scheme, { opens_on: onDay(-9), closes_on: onDay(-1) }))).toEqual(['#closes_on'])
    await plan(scheme)
    expect(await wrongOf(await plan(scheme, { opens_on: onDay(19), closes_on: onDay(29) }))).toEqual(['#opens_on'])
    const next = await plan(scheme, { opens_on: onDay(20), opens_time: '17:00', closes_on: onDay(29) })
    expect([next.status, (await callsOf(scheme)).length]).toEqual([303, 2])
    const write = w.site.inside((tx) =>
      tx
        .updateTable('scheme_call')
        .set({ opens_at: inDays(0) })
        .where('scheme', '=', scheme)
        .execute(),
    )
    await expect(write).rejects.toThrow(/scheme_call_one_at_a_time/)
  })

  it('takes no form that its rules cannot read: nobody could ever be told whether it qualifies', async () => {
    const reading = {
      title: 'ルール',
      form: { cost_yen: { type: 'yen', words: '経費' } },
      lines: [{ id: 'cost', words: '経費', must: 'form.cost_yen > 0' }],
      examples: [{ title: '例', case: {}, expect: { outcome: 'unknown' } }],
    }
    const scheme = await givenScheme(w.site, {}, null, reading)
    const refused = await (await plan(scheme)).text()
    expect(parse(refused).querySelector('.error-summary a[href="#rules"]')?.text).toContain(
      '「経費」（名前：cost_yen）を尋ねる項目がありません',
    )
    const asked = { code: 'cost_yen', kind: 'yen', label: '経費', needed: true }
    const form = await addVersion(
      scheme,
      formDefinition.parse({ sections: [{ code: 'plan', title: '計画', fields: [asked] }] }),
    )
    expect([(await plan(scheme, { form })).status, (await callsOf(scheme)).length]).toEqual([303, 1])
  })

  it('that has begun keeps its form and rules; a later deadline is told with the one before', async () => {
    const scheme = await givenScheme(w.site, published)
    const [call] = await callsOf(scheme)
    const other = await addVersion(scheme)
    const path = `/staff/schemes/${scheme}/calls/${call?.id}`
    const html = parse(await (await w.miura.browser.get(path)).text())
    const stored = Object.fromEntries(
      html
        .querySelectorAll('main form.form input')
        .map((one) => [one.getAttribute('name') ?? '', one.getAttribute('value') ?? '']),
    )
    const save = (more: object) => w.miura.browser.post(path, { ...stored, ...more })
    expect(await wrongOf(await save({ form: other, opens_on: onDay(1) }))).toEqual(['#opens_on', '#form'])
    expect((await save({ closes_on: onDay(40), closes_time: '12:00' })).status).toBe(303)
    expect((await callsOf(scheme))[0]).toMatchObject({
      closes_at: tokyoInstant(onDay(40), '12:00'),
      closed_before: call?.closes_at,
      form: call?.form,
    })
    const shown = parse(await (await w.coordinator.browser.get(`/staff/schemes/${scheme}`)).text())
    expect(shown.querySelector('#calls')?.text).toContain('変更前：')
    expect(shown.querySelector('.timeline')?.text).toContain(`→ ${onDay(40)} 12:00`)
    const write = w.site.inside((tx) =>
      tx.updateTable('scheme_call').set({ form: other }).where('scheme', '=', scheme).execute(),
    )
    await expect(write).rejects.toThrow(/keeps its form and rules/)
    expect((await w.miura.browser.post(`${path}/removal`, { version: '2' })).status).toBe(409)
  })

  it('of a scheme that nobody outside has seen may still change all, also when its day has come', async () => {
    const scheme = await givenScheme(w.site)
    const [call] = await callsOf(scheme)
    const path = `/staff/schemes/${scheme}/calls/${call?.id}`
    const changed = await typed(scheme, { version: '1', form: await addVersion(scheme) })
    const unused = async () =>
      (await (await w.miura.browser.get(`/staff/schemes/${scheme}`)).text()).includes('どの募集回でも選ばれていません')
    expect(await unused()).toBe(true)
    expect((await w.miura.browser.post(path, changed)).status).toBe(303)
    expect(await unused()).toBe(false)
    expect((await callsOf(scheme))[0]).toMatchObject({ closed_before: null, changed_at: null })
    const old = await w.saeki.browser.post(path, { ...changed, title: '二人目' })
    expect([old.status, (await callsOf(scheme))[0]?.title]).toEqual([409, '第1回'])
    expect((await w.miura.browser.post(`${path}/removal`, { version: '2' })).status).toBe(303)
    expect(await callsOf(scheme)).toEqual([])
    const shown = parse(await (await w.miura.browser.get(`/staff/schemes/${scheme}`)).text())
    expect(shown.querySelector('.timeline')?.text).toContain('第1回 → —')
  })

  it('waits for a published form and rules, and for nothing else', async () => {
    const id = newId()
    await w.miura.browser.post('/staff/schemes', { id, kind: 'grant', title: 'まだ何もない', applying: 'here' })
    const html = parse(await (await w.miura.browser.get(`/staff/schemes/${id}/calls/new`)).text())
    expect(html.querySelectorAll('main ul a').map((a) => a.getAttribute('href'))).toEqual([
      `/staff/schemes/${id}/form`,
      `/staff/schemes/${id}/rules`,
    ])
  })

  it('is not planned while others read it, nor by who only reads', async () => {
    const scheme = await givenScheme(w.site, { state: 'review', submitted_account: 'x' }, null)
    expect([(await plan(scheme)).status, await callsOf(scheme)]).toEqual([409, []])
    const values = { id: newId(), ...(await typed(scheme)) }
    const asked = [w.coordinator, w.auditor, w.hana].map(
      async ({ browser }) => (await browser.post(`/staff/schemes/${scheme}/calls`, values)).status,
    )
    expect(await Promise.all(asked)).toEqual([403, 403, 404])
  })

  it('sends a page of them, the newest first; there is no page after the last', async () => {
    const scheme = await givenScheme(w.site, published)
    const [call] = await callsOf(scheme)
    if (call === undefined) throw new Error('no call')
    const earlier = (n: number) => ({
      ...call,
      id: newId(),
      opens_at: inDays(-30 * n - 10),
      closes_at: inDays(-30 * n),
    })
    const before = Array.from({ length: 14 }, (_, n) => earlier(n + 1))
    await w.site.inside((tx) => tx.insertInto('scheme_call').values(before).execute())
    const linked = async (address: string) =>
      parse(await (await w.miura.browser.get(address)).text())
        .querySelectorAll('#calls tbody a')
        .map((a) => a.getAttribute('href')?.split('/').at(-1))
    const manage = `/staff/schemes/${scheme}`
    const ids = [call, ...before].map(({ id }) => id)
    expect(await linked(manage)).toEqual(ids.slice(0, 12))
    expect(await linked(`${manage}?calls=2`)).toEqual(ids.slice(12))
    expect((await w.miura.browser.get(`${manage}?calls=3`)).status).toBe(404)
  })

  it('stand in the record in words; of a long record the latest ten are open', async () => {
    const scheme = await givenScheme(w.site, {}, null)
    const record = async () => parse(await (await w.miura.browser.get(`/staff/schemes/${scheme}`)).text())
    for (let n = 1; n <= 11; n++) await plan(scheme, { opens_on: onDay(20 * n), closes_on: onDay(20 * n + 10) })
    const html = await record()
    const [first] = html.querySelectorAll('#history dl')
    const told = first?.querySelectorAll('dd').map((one) => one.text)
    expect(told).toEqual(expect.arrayContaining(['5,000,000円', '第1回', String(bookYear)]))
    expect(html.querySelectorAll('#history summary').map((one) => one.text)).toContain('これより前（1）')
  })
})
