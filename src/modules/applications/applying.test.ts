import { createHash } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { newId } from '#platform/id.ts'
import { bookYear } from '../../../test/book-year.ts'
import { type ApplicationWorld, applicationWorld, definition, openScheme } from '../../../test/application-world.ts'
import { testSite } from '../../../test/site.ts'

const site = await testSite()
let w: ApplicationWorld
beforeAll(async () => {
  w = await applicationWorld(site)
})
const text = async (answer: Promise<Response>): Promise<[number, string]> => {
  const got = await answer
  return [got.status, await got.text()]
}
const fresh = async (call = {}) => {
  const open = await openScheme(site, call)
  return { ...open, id: await w.begun(w.hana.browser, w.factory, open.scheme) }
}

it('begins with what the record knows, and a second press begins no second one', async () => {
  const { id, scheme } = await fresh()
  expect((await w.row(id))?.answers).toEqual({ name: '小宮山製作所' })
  const again = await w.hana.browser.post(`/support/${scheme}/application`, { id: newId(), applicant: w.factory })
  expect(again.status).toBe(409)
  expect(await again.text()).toContain(`/applications/${id}`)
})

it('two people of one firm who begin in the same moment begin one', async () => {
  const { scheme, call } = await openScheme(site)
  await Promise.all([1, 2, 3].map(() => w.begun(w.hana.browser, w.factory, scheme)))
  const rows = await site.inside((tx) => tx.selectFrom('application').select('id').where('call', '=', call).execute())
  expect(rows).toHaveLength(1)
})

it('is begun once by a sole proprietor, whose shop is the person; who represents a company may also apply for themselves', async () => {
  const offered = async () => {
    const { scheme } = await openScheme(site)
    const [, page] = await text(w.hana.browser.get(`/support/${scheme}/application`))
    return page.includes('個人として')
  }
  const become = (kind: 'company' | 'sole_proprietor') =>
    site.inside((tx) => tx.updateTable('organization').set({ kind }).where('id', '=', w.factory).execute())
  expect(await offered()).toBe(true)
  await become('sole_proprietor')
  expect(await offered()).toBe(false)
  await become('company')
})

it('keeps a section that is typed, and says what the rules say of it', async () => {
  const { id } = await fresh()
  const kept = await w.hana.browser.post(`/applications/${id}/typing/plan`, {
    version: '1',
    'f-cost_yen': '400000',
    'f-purpose': '<b>',
  })
  const { version, said, judged } = await kept.json()
  expect([kept.status, version]).toEqual([200, 2])
  expect(said).toContain('保存しました')
  expect(judged).toContain('200,000円')
  expect((await w.row(id))?.answers).toEqual({ name: '小宮山製作所', cost_yen: '400000', purpose: '<b>' })
  const [, page] = await text(w.hana.browser.get(`/applications/${id}/sections/plan`))
  expect(page).toContain('&lt;b&gt;')
})

it('keeps what cannot be read as it was typed, and says so', async () => {
  const { id } = await fresh()
  const [status, page] = await text(
    w.hana.browser.post(`/applications/${id}/sections/plan`, { version: '1', 'f-cost_yen': 'たくさん' }),
  )
  expect(status).toBe(422)
  expect(page).toContain('たくさん')
  expect((await w.row(id))?.answers['cost_yen']).toBe('たくさん')
  const [, check] = await text(w.hana.browser.get(`/applications/${id}/check`))
  expect(check).toMatch(/#f-cost_yen"[^>]*>\s*計画：経費（数字で入力してください）/)
})

it('shows whole what is too long for a draft, and keeps its beginning', async () => {
  const { id } = await fresh()
  const long = 'あ'.repeat(30_000)
  const [status, page] = await text(
    w.hana.browser.post(`/applications/${id}/sections/plan`, { version: '1', 'f-purpose': long }),
  )
  expect([status, page.includes(long)]).toEqual([422, true])
  expect((await w.row(id))?.answers['purpose']).toBe(long.slice(0, 20_000))
})

it('two in different sections never meet; two in the same one both keep their words', async () => {
  const { id } = await fresh()
  const post = (section: string, values: Record<string, string>) =>
    w.hana.browser.post(`/applications/${id}/sections/${section}`, { version: '1', ...values })
  expect((await post('plan', { 'f-purpose': 'さきの言葉' })).status).toBe(303)
  expect((await post('about', { 'f-name': '小宮山', 'f-phone': '03-1' })).status).toBe(303)
  const [status, page] = await text(post('plan', { 'f-purpose': 'あとの言葉' }))
  expect(status).toBe(409)
  expect(page).toContain('さきの言葉')
  expect(page).toContain('あとの言葉')
  expect((await w.row(id))?.answers['purpose']).toBe('さきの言葉')
  // The same words sent twice, as after an answer that was lost, are nobody else's.
  expect((await post('plan', { 'f-purpose': 'さきの言葉' })).status).toBe(303)
})

it('leads to everything that is missing, and does not take it before', async () => {
  const { id } = await fresh()
  const [, page] = await text(w.hana.browser.get(`/applications/${id}/check`))
  for (const input of ['f-phone', 'f-purpose', 'f-cost_yen']) expect(page).toContain(`#${input}"`)
  expect((await w.submitted(id)).status).toBe(409)
  expect((await w.row(id))?.state).toBe('draft')
})

it('numbers it, proves it, and tells by mail', async () => {
  const { id } = await fresh()
  await w.filled(id)
  expect((await w.submitted(id)).status).toBe(303)
  const row = await w.row(id)
  expect(row).toMatchObject({
    state: 'submitted',
    number: 1,
    asked_yen: 200_000,
    pages: 0,
    judgement: { outcome: 'eligible' },
  })
  const mail = (await site.mailTo(`${w.hana.person}@example.jp`)).at(-1)
  expect(mail?.paragraphs.join()).toContain(`${bookYear}-0001`)
  expect(mail?.paragraphs.join()).toContain(row?.sha256)
  const [, page] = await text(w.hana.browser.get(`/applications/${id}`))
  expect(page).toContain(row?.sha256)
  const proven = await w.hana.browser.get(`/applications/${id}/submitted.json`)
  expect(
    createHash('sha256')
      .update(Buffer.from(await proven.arrayBuffer()))
      .digest('hex'),
  ).toBe(row?.sha256)
  expect((await w.jiro.browser.get(`/applications/${id}/submitted.json`)).status).toBe(404)
  const pdf = await w.hana.browser.get(`/applications/${id}/receipt.pdf`)
  expect(
    Buffer.from(await pdf.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
})

it('never changes what was submitted: not by the form, and not in the database', async () => {
  const { id } = await fresh()
  await w.filled(id)
  await w.submitted(id)
  const typed = await w.hana.browser.post(`/applications/${id}/sections/plan`, { version: '9', 'f-purpose': '別' })
  expect(typed.status).toBe(409)
  const change = (set: object) =>
    site.inside((tx) => tx.updateTable('application').set(set).where('id', '=', id).execute())
  await expect(change({ answers: '{}' })).rejects.toThrow('never changes')
  await expect(change({ number: 7 })).rejects.toThrow('never changes')
  await expect(change({ state: 'paid' })).rejects.toThrow('does not go from')
})

it('gives one number each and leaves none out, however many submit at once', async () => {
  const { scheme, call } = await openScheme(site)
  const ids = [
    await w.begun(w.hana.browser, w.factory, scheme),
    await w.begun(w.jiro.browser, w.other, scheme),
    await w.begun(w.hana.browser, 'person', scheme),
  ]
  const [one = '', two = '', three = ''] = ids
  await w.filled(one)
  await w.filled(two, w.jiro.browser)
  // The third is refused and takes no number.
  await Promise.all([w.submitted(three), w.submitted(one), w.submitted(two, w.jiro.browser), w.submitted(one)])
  await w.filled(three)
  await w.submitted(three)
  const rows = await site.inside((tx) =>
    tx.selectFrom('application').select('number').where('call', '=', call).orderBy('number').execute(),
  )
  expect(rows.map(({ number }) => number)).toEqual([1, 2, 3])
})

it('a draft is the firm’s alone; once submitted staff read it too', async () => {
  const { id } = await fresh()
  await w.filled(id)
  const seen = async () =>
    Promise.all(
      [w.hana, w.jiro, w.coordinator, w.auditor].map(
        async ({ browser }) => (await browser.get(`/applications/${id}`)).status,
      ),
    )
  expect(await seen()).toEqual([200, 404, 404, 404])
  const wrote = await w.jiro.browser.post(`/applications/${id}/sections/plan`, { version: '2', 'f-purpose': '悪さ' })
  expect(wrote.status).toBe(404)
  await w.submitted(id)
  expect(await seen()).toEqual([200, 404, 200, 200])
  expect((await w.jiro.browser.get(`/applications/${id}/receipt.pdf`)).status).toBe(404)
})

it('keeps the form it began with, whatever becomes of the scheme meanwhile', async () => {
  const { id, scheme, form } = await fresh()
  const next = { ...definition, sections: definition.sections.slice(0, 1) }
  await site.inside(async (tx) => {
    const row = {
      municipality: w.municipality,
      id: newId(),
      scheme,
      number: 2,
      definition: JSON.stringify(next),
      created_account: 'test',
      published_at: new Date(),
    }
    await tx.insertInto('scheme_form').values(row).execute()
  })
  await w.filled(id)
  await w.submitted(id)
  expect(await w.row(id)).toMatchObject({ state: 'submitted', form, answers: { purpose: '会計ソフトを入れます' } })
})

it('is withdrawn, keeps its number, and another may be begun with a copy of it', async () => {
  const { id, scheme } = await fresh()
  await w.filled(id)
  await w.submitted(id)
  await w.hana.browser.post(`/applications/${id}/withdrawal`)
  expect(await w.row(id)).toMatchObject({ state: 'withdrawn', number: 1 })
  // What was taken back no longer stands on the scheme's page as one's own.
  expect(await (await w.hana.browser.get(`/support/${scheme}`)).text()).not.toContain(`/applications/${id}"`)
  const next = await w.begun(w.hana.browser, w.factory, scheme, { copied_from: id })
  expect(await w.row(next)).toMatchObject({ copied_from: id, answers: { purpose: '会計ソフトを入れます' } })
  const written = await (await w.hana.browser.get(`/applications/${next}/sections/about`)).text()
  expect(written).toContain('前の申請の内容を写しました')
  const stolen = await w.jiro.browser.post(`/support/${scheme}/application`, {
    id: newId(),
    applicant: w.other,
    copied_from: id,
  })
  expect(stolen.status).toBe(404)
})

it('a draft is deleted; what was submitted is not', async () => {
  const { id, scheme } = await fresh()
  expect((await w.hana.browser.post(`/applications/${id}/deletion`)).status).toBe(303)
  expect(await w.row(id)).toBe(undefined)
  const other = await w.begun(w.hana.browser, w.factory, scheme)
  await w.filled(other)
  await w.submitted(other)
  expect((await w.hana.browser.post(`/applications/${other}/deletion`)).status).toBe(409)
})
