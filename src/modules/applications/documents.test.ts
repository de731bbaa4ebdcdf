// Documents of an application: their receipt, who opens them, and what a page that was tampered with can do.
import { beforeAll, expect, it } from 'vitest'
import { PDFDocument } from 'pdf-lib'
import { type ApplicationWorld, applicationWorld, openScheme } from '../../../test/application-world.ts'
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
const statuses = (path: string) =>
  Promise.all([w.hana, w.jiro, w.coordinator].map(async ({ browser }) => (await browser.get(path)).status))

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
  expect((await w.row(id))?.pages).toBe(2)
})

it('of somebody else cannot be claimed by writing their id into the page', async () => {
  const { file } = await withDocument()
  const { scheme } = await openScheme(site)
  const id = await w.begun(w.jiro.browser, w.other, scheme)
  await w.jiro.browser.post(`/applications/${id}/sections/plan`, { version: '1', 'f-purpose': 'x', 'f-estimate-1-file': file, 'f-estimate-1-name': '見積書.pdf' }) // prettier-ignore
  expect((await w.row(id))?.answers['estimate']).toBe(undefined)
  expect((await w.jiro.browser.get(`/files/${file}`)).status).toBe(404)
})

it('go with their draft', async () => {
  const { id } = await withDocument()
  await w.hana.browser.post(`/applications/${id}/deletion`)
  const left = await site.inside((tx) => tx.selectFrom('file').select('id').where('subject_id', '=', id).execute())
  expect(left).toEqual([])
})
