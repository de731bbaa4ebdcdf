// Documents of an application: their receipt, who opens them, and what a page that was tampered with can do.
import { createHash } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { PDFDocument } from 'pdf-lib'
import { type ApplicationWorld, applicationWorld, definition, openScheme } from '../../../test/application-world.ts'
import { formOf } from '#modules/schemes/index.ts'
import { testSite } from '../../../test/site.ts'

const site = await testSite()
let w: ApplicationWorld
let pdf: Uint8Array<ArrayBuffer>
beforeAll(async () => {
  w = await applicationWorld(site)
  const made = await PDFDocument.create()
  made.addPage()
  made.addPage()
  pdf = new Uint8Array(await made.save())
})

async function withDocument() {
  const { scheme } = await openScheme(site)
  const id = await w.begun(w.hana.browser, w.factory, scheme)
  await w.filled(id)
  const form = new FormData()
  form.set('version', await w.version(id))
  form.set('f-purpose', '会計ソフトを入れます')
  form.set('f-cost_yen', '400000')
  form.set('f-estimate-1-upload', new File([pdf], '見積書.pdf'))
  await w.hana.browser.post(`/applications/${id}/sections/plan`, form)
  const [file] = await site.inside((tx) => tx.selectFrom('file').selectAll().where('subject_id', '=', id).execute())
  return { id, file: file?.id ?? '', sha256: file?.sha256 ?? '' }
}
const fileIds = (id: string) =>
  site.inside((tx) => tx.selectFrom('file').select('id').where('subject_id', '=', id).execute())
const statuses = (path: string) =>
  Promise.all([w.hana, w.jiro, w.coordinator].map(async ({ browser }) => (await browser.get(path)).status))

it('are shown with their receipt where they were handed in; what nobody can open says so', async () => {
  const { scheme } = await openScheme(site)
  const id = await w.begun(w.hana.browser, w.factory, scheme)
  const hand = (bytes: Uint8Array<ArrayBuffer> | string, name: string) => {
    const form = new FormData()
    form.set('version', '1')
    form.set('f-estimate-1-upload', new File([bytes], name))
    return w.hana.browser.post(`/applications/${id}/sections/plan`, form)
  }
  const arrived = await hand('%PDF-1.4\nこわれた', '壊れた見積書.pdf')
  expect([arrived.status, arrived.headers.get('location')]).toEqual([
    303,
    `/applications/${id}/sections/plan#f-estimate`,
  ])
  const [file] = await site.inside((tx) => tx.selectFrom('file').selectAll().where('subject_id', '=', id).execute())
  const page = await (await w.hana.browser.get(`/applications/${id}/sections/plan`)).text()
  for (const words of ['壊れた見積書.pdf', file?.sha256, 'このPDFは開けません']) expect(page).toContain(words)
  expect(await (await w.hana.browser.get(`/applications/${id}/whole`)).text()).toContain(file?.sha256)
})

it('are acknowledged at once, with hash and pages', async () => {
  const { id, sha256 } = await withDocument()
  const page = await (await w.hana.browser.get(`/applications/${id}`)).text()
  expect(page).toContain('見積書.pdf')
  expect(page).toContain(sha256)
  expect(page).toContain('2ページ')
})

it('of a draft are the firm’s alone, and staff’s once submitted; pages count, and what is said changes the proof', async () => {
  const { id, file } = await withDocument()
  expect(await statuses(`/files/${file}`)).toEqual([200, 404, 404])
  await w.submitted(id)
  expect(await statuses(`/files/${file}`)).toEqual([200, 404, 200])
  const row = await w.row(id)
  expect(row?.pages).toBe(2)
  const proven = await w.coordinator.browser.get(`/applications/${id}/submitted.json`)
  expect(
    createHash('sha256')
      .update(await proven.text())
      .digest('hex'),
  ).toBe(row?.sha256)
})

it('of somebody else cannot be claimed by writing their id into the page', async () => {
  const { file } = await withDocument()
  const { scheme } = await openScheme(site)
  const id = await w.begun(w.jiro.browser, w.other, scheme)
  await w.jiro.browser.post(`/applications/${id}/sections/plan`, {
    version: '1',
    'f-purpose': 'x',
    'f-estimate-1-file': file,
    'f-estimate-1-name': '見積書.pdf',
  })
  expect((await w.row(id))?.answers['estimate']).toBe(undefined)
  expect((await w.jiro.browser.get(`/files/${file}`)).status).toBe(404)
})

it('stay in a draft while the question behind them is not asked for a moment, and go when it is handed in without it', async () => {
  const [about, plan] = definition.sections
  if (about === undefined || plan === undefined) throw new Error('The world has two sections')
  const shop = formOf({ code: 'shop', kind: 'yes' })
  const rented = formOf({ code: 'place', kind: 'line' }, { code: 'lease', kind: 'files' }).sections.map((one) => ({
    ...one,
    code: 'rented',
    when: { field: 'shop', is: ['yes'] },
  }))
  const { scheme } = await openScheme(site, {}, { sections: [...shop.sections, ...rented, about, plan] })
  const id = await w.begun(w.hana.browser, w.factory, scheme)
  const form = new FormData()
  for (const [name, value] of Object.entries({ version: '2', 'f-place': '1丁目' })) form.set(name, value)
  form.set('f-lease-1-upload', new File([pdf], '契約書.pdf'))
  await w.hana.browser.post(`/applications/${id}/sections/section_1`, { version: '1', 'f-shop': 'yes' })
  await w.hana.browser.post(`/applications/${id}/sections/rented`, form)
  const before = await w.row(id)
  const type = async (values: Record<string, string>) =>
    w.hana.browser.post(`/applications/${id}/typing/section_1`, { version: await w.version(id), ...values })
  await type({ 'f-shop': 'no' })
  expect(await (await w.hana.browser.get(`/applications/${id}/check`)).text()).not.toContain('1丁目')
  expect((await w.hana.browser.get(`/applications/${id}/sections/rented`)).status).toBe(404)
  await type({ 'f-shop': 'yes' })
  expect((await w.row(id))?.answers).toEqual(before?.answers)
  await type({ 'f-shop': 'no' })
  await w.hana.browser.post(`/applications/${id}/typing/about`, {
    version: await w.version(id),
    'f-name': '小宮山製作所',
    'f-phone': '03-1',
  })
  await w.hana.browser.post(`/applications/${id}/typing/plan`, {
    version: await w.version(id),
    'f-purpose': '会計',
    'f-cost_yen': '400000',
  })
  expect(await fileIds(id)).toHaveLength(1)
  expect((await w.submitted(id)).status).toBe(303)
  expect((await w.row(id))?.answers).toEqual({
    shop: 'no',
    name: '小宮山製作所',
    phone: '03-1',
    purpose: '会計',
    cost_yen: '400000',
  })
  expect(await fileIds(id)).toEqual([])
})

it('go with their draft', async () => {
  const { id } = await withDocument()
  await w.hana.browser.post(`/applications/${id}/deletion`)
  expect(await fileIds(id)).toEqual([])
})
