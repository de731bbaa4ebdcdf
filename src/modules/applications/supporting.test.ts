// Somebody from outside helps with one application: what they may see, what not, and that it ends at once.
import { parse } from 'node-html-parser'
import { beforeAll, expect, it } from 'vitest'
import { type ApplicationWorld, applicationWorld, openScheme } from '../../../test/application-world.ts'
import { testSite, type Browser } from '../../../test/site.ts'

const site = await testSite()
let w: ApplicationWorld
let zeirishi: Browser
let stranger: Browser
const email = 'zeirishi@example.jp'
beforeAll(async () => {
  w = await applicationWorld(site)
  await site.account(email)
  await site.account('stranger@example.jp')
  ;[zeirishi, stranger] = [site.browser(), site.browser()]
  await zeirishi.signIn(email)
  await stranger.signIn('stranger@example.jp')
})

const begun = async () => w.begun(w.hana.browser, w.factory, (await openScheme(site)).scheme)
const link = async () => (await site.mailTo(email)).at(-1)?.link_href ?? ''

/** A draft that the accountant supports. */
async function supported(may: 'read' | 'write'): Promise<string> {
  const id = await begun()
  await w.hana.browser.post(`/applications/${id}/supporters`, { email, may })
  await zeirishi.post(await link())
  return id
}
const supporterOf = (id: string) =>
  site.inside((tx) =>
    tx.selectFrom('application_supporter').selectAll().where('application', '=', id).executeTakeFirst(),
  )
const write = (id: string, version = '1') =>
  zeirishi.post(`/applications/${id}/sections/plan`, { version, 'f-purpose': '税理士が書きました' })

it('comes in by a link that works once, for whoever is signed in, and leads them there ever after', async () => {
  const id = await begun()
  await w.hana.browser.post(`/applications/${id}/supporters`, { email, may: 'write' })
  const path = await link()
  const page = await (await zeirishi.get(path)).text()
  expect(page).toContain('小宮山製作所')
  expect(page).toContain('引き受けないときは、このページを閉じてください')
  expect((await zeirishi.post(path)).headers.get('location')).toBe(`/applications/${id}`)
  expect((await zeirishi.get(path)).headers.get('location')).toBe(`/applications/${id}`)
  expect((await zeirishi.post(path)).headers.get('location')).toBe(`/applications/${id}`)
  expect((await stranger.get(path)).status).toBe(404)
  expect((await stranger.post(path)).status).toBe(404)
  expect((await stranger.get(`/applications/${id}`)).status).toBe(404)
})

it('tells whoever is not signed in why they should, whether or not the link is any good, and nothing of whose it is', async () => {
  const id = await begun()
  await w.hana.browser.post(`/applications/${id}/supporters`, { email, may: 'write' })
  const path = await link()
  for (const address of [path, `${path}x`]) {
    const page = parse(await (await site.browser().get(address)).text()).querySelector('main')
    expect(page?.text).toContain('申請を手伝ってほしい、という招待')
    expect(page?.text).not.toContain('小宮山製作所')
    expect(page?.querySelectorAll('a').map((one) => one.getAttribute('href'))).toEqual(
      ['/sign-in', '/register'].map((way) => `${way}?${new URLSearchParams({ next: address })}`),
    )
  }
  const onward = await site.browser().get(`/sign-in?${new URLSearchParams({ next: path })}`)
  expect(await onward.text()).toContain('ログインすると、続きのページへ進みます')
  expect(await (await site.browser().get('/sign-in')).text()).not.toContain('続きのページ')
})

it('writes in this application, and its list of one’s own names it', async () => {
  const id = await supported('write')
  expect((await write(id)).status).toBe(303)
  expect(await w.row(id)).toMatchObject({ answers: { purpose: '税理士が書きました' }, saved_name: 'zeirishi' })
  expect(await (await zeirishi.get('/my/applications')).text()).toContain(`/applications/${id}`)
  expect(await (await stranger.get('/my/applications')).text()).not.toContain(`/applications/${id}`)
})

it('whoever only reads writes nothing', async () => {
  const id = await supported('read')
  const page = await zeirishi.get(`/applications/${id}`)
  expect(page.status).toBe(200)
  // Nothing leads to where they would be turned away.
  expect(await page.text()).not.toContain(`/applications/${id}/`)
  expect((await write(id)).status).toBe(404)
  expect((await zeirishi.post(`/applications/${id}/typing/plan`, { version: '1' })).status).toBe(404)
  expect((await w.row(id))?.answers['purpose']).toBe(undefined)
})

it('sees no other application of the firm, and decides nothing', async () => {
  const id = await supported('write')
  const beside = await begun()
  await w.filled(id)
  expect((await zeirishi.get(`/applications/${beside}`)).status).toBe(404)
  const page = await (await zeirishi.get(`/applications/${id}`)).text()
  expect([
    page.includes('提出は、申請する方が行います'),
    page.includes('確かめて提出する'),
    page.includes('支援者を招く'),
  ]).toEqual([true, false, false])
  for (const act of ['submission', 'withdrawal', 'deletion', 'supporters'])
    expect([
      act,
      (await zeirishi.post(`/applications/${id}/${act}`, { version: '2', confirmed: 'yes', email, may: 'read' }))
        .status,
    ]).toEqual([act, 404])
  expect((await w.row(id))?.state).toBe('draft')
  const { scheme } = await openScheme(site)
  const copied = await zeirishi.post(`/support/${scheme}/application`, {
    id: beside,
    applicant: w.factory,
    copied_from: id,
  })
  expect(copied.status).toBeGreaterThanOrEqual(400)
})

it('ends at once, and an invitation that was taken back opens nothing', async () => {
  const id = await supported('write')
  await w.hana.browser.post(`/applications/${id}/supporters/${(await supporterOf(id))?.id}/end`)
  expect((await zeirishi.get(`/applications/${id}`)).status).toBe(404)
  expect((await write(id)).status).toBe(404)
  const other = await begun()
  await w.hana.browser.post(`/applications/${other}/supporters`, { email, may: 'read' })
  const path = await link()
  await w.hana.browser.post(`/applications/${other}/supporters/${(await supporterOf(other))?.id}/end`)
  expect((await zeirishi.post(path)).status).toBe(404)
})

it('is not asked in, and does not come in, once the application was taken back', async () => {
  const id = await begun()
  await w.hana.browser.post(`/applications/${id}/supporters`, { email, may: 'read' })
  const path = await link()
  await w.filled(id)
  await w.submitted(id)
  await w.hana.browser.post(`/applications/${id}/withdrawal`)
  const page = await zeirishi.get(path)
  expect([page.status, await page.text()]).toEqual([409, expect.stringContaining('取り下げられたため')])
  expect((await zeirishi.post(path)).status).toBe(409)
  expect((await zeirishi.get(`/applications/${id}`)).status).toBe(404)
  expect((await w.hana.browser.post(`/applications/${id}/supporters`, { email, may: 'read' })).status).toBe(409)
  expect(await (await w.hana.browser.get(`/applications/${id}`)).text()).toContain('この申請は取り下げました')
})

it('is asked in by the firm alone, and only for so many', async () => {
  const id = await begun()
  expect((await w.jiro.browser.post(`/applications/${id}/supporters`, { email, may: 'read' })).status).toBe(404)
  const wrong = await w.hana.browser.post(`/applications/${id}/supporters`, { email: 'だれか', may: 'read' })
  expect([wrong.status, (await wrong.text()).includes('だれか')]).toEqual([422, true])
  const answers: number[] = []
  for (let n = 1; n <= 6; n += 1)
    answers.push(
      (await w.hana.browser.post(`/applications/${id}/supporters`, { email: `s${n}@example.jp`, may: 'read' })).status,
    )
  expect(answers).toEqual([303, 303, 303, 303, 303, 409])
})
