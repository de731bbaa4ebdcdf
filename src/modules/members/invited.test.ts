// Somebody is invited who has no account yet: the invitation waits for them, all the way.
import { beforeAll, expect, it } from 'vitest'
import { newId } from '#platform/id.ts'
import { memberWorld, type MemberWorld } from '../../../test/member-world.ts'
import { password, testSite } from '../../../test/site.ts'

let w: MemberWorld
beforeAll(async () => {
  w = await memberWorld(await testSite())
})

const linkIn = async (address: string) => (await w.site.mailTo(address)).at(-1)?.link_href ?? ''
const hrefs = (page: string) =>
  [...page.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'))
const way = (page: string, to: string) => hrefs(page).find((href) => href.startsWith(to)) ?? ''
const hidden = (page: string) => /name="next" value="([^"]*)"/.exec(page)?.[1] ?? ''
const profile = {
  family_name: '佐藤',
  given_name: '葉',
  family_kana: 'サトウ',
  given_kana: 'ヨウ',
  display_name: '葉',
  place: 'either',
  reward: 'either',
}

async function invite(email: string) {
  await w.hana.browser.post(`/organizations/${w.factory}/invitations`, { email, role: 'staff' })
  return linkIn(email)
}

it('from the mail through registering, confirming and the profile, the way leads back to the invitation', async () => {
  const browser = w.site.browser()
  const link = await invite('yo@example.jp')
  const toSignIn = (await browser.get(link)).headers.get('location') ?? ''
  const toRegister = way(await (await browser.get(toSignIn)).text(), '/register')
  const next = hidden(await (await browser.get(toRegister)).text())
  expect(next).toBe(link)
  const missing = await browser.post('/register', { name: '葉', email: '', password, next })
  expect(hidden(await missing.text())).toBe(link)
  const sent = await browser.post('/register', { name: '葉', email: 'yo@example.jp', password, terms: 'yes', next })
  expect(way(await (await browser.get(sent.headers.get('location') ?? '')).text(), '/sign-in?')).toBe(toSignIn)
  expect((await browser.get(await linkIn('yo@example.jp'))).headers.get('location')).toBe(link)
  const toProfile = way(await (await browser.get(link)).text(), '/me/profile')
  const back = hidden(await (await browser.get(toProfile)).text())
  const saved = await browser.post('/me/profile', { id: newId(), version: '0', ...profile, next: back })
  expect(saved.headers.get('location')).toBe(link)
  expect((await browser.post(link)).headers.get('location')).toBe(`/o/${w.factory}`)
})

it('waits on the page of whoever confirmed the address it went to, and of nobody else', async () => {
  await invite('mori@example.jp')
  await w.site.account('mori@example.jp')
  const mori = w.site.browser()
  await mori.signIn('mori@example.jp')
  const page = await (await mori.get('/me')).text()
  expect(page).toContain('「小宮山製作所」から招待が届いています')
  const invitation = way(page, '/invitations/')
  expect(await (await mori.get(invitation)).text()).toContain('小宮山製作所への招待')
  expect((await w.jiro.browser.get(invitation)).status).toBe(404)
  expect((await w.jiro.browser.post(invitation)).status).toBe(404)
  expect(await (await w.jiro.browser.get('/me')).text()).not.toContain('招待が届いています')
  expect((await mori.post(invitation)).status).toBe(409)
  await mori.post('/me/profile', { id: newId(), version: '0', ...profile })
  expect((await mori.post(invitation)).headers.get('location')).toBe(`/o/${w.factory}`)
  expect(await (await mori.get('/me')).text()).not.toContain('招待が届いています')
})

it('says why a profile comes first, and leads from it on to what was begun', async () => {
  await w.site.account('new@example.jp')
  const newcomer = w.site.browser()
  await newcomer.signIn('new@example.jp')
  for (const path of ['/organizations/new', '/my/matches']) {
    const page = await (await newcomer.get(path)).text()
    expect(page).toContain('<h1>先にプロフィールを書いてください</h1>')
    expect(page).not.toContain('いまは、この操作ができません')
    expect(hidden(await (await newcomer.get(way(page, '/me/profile?'))).text())).toBe(path)
  }
})

it('leads nowhere outside, whatever the address says', async () => {
  const form = await (await w.stranger.get('/register?next=https%3A%2F%2Fevil.example%2F')).text()
  expect(hidden(form)).toBe('/')
  const next = '//evil.example/x'
  await w.stranger.post('/register', { name: '外', email: 'out@example.jp', password, terms: 'yes', next })
  expect((await w.site.browser().get(await linkIn('out@example.jp'))).headers.get('location')).toBe('/me')
  await w.stranger.post('/password/forgotten', { email: 'hana@example.jp', next: `/${'x'.repeat(3000)}` })
  expect(await linkIn('hana@example.jp')).toMatch(/next=%2Fme$/)
})
