import { beforeAll, describe, expect, it } from 'vitest'
import { hoshimi } from '../../../test/database.ts'
import { personRow } from '../../../test/person-row.ts'
import { password, testSite } from '../../../test/site.ts'

let site: Awaited<ReturnType<typeof testSite>>
beforeAll(async () => {
  site = await testSite()
  await site.account('taken@example.jp')
})

const signedInAs = async (email: string) => {
  const browser = site.browser()
  await browser.signIn(email)
  return browser
}
const locationOf = (response: Response) => [response.status, response.headers.get('location')]
const tokenTo = async (address: string): Promise<string> => {
  const link = (await site.mailTo(address)).at(-1)?.link_href ?? ''
  return new URL(link, 'http://localhost').searchParams.get('token') ?? ''
}
const confirm = (browser: Awaited<ReturnType<typeof signedInAs>>, token: string) =>
  browser.post('/account/email/confirmation', { token })
const addressOf = async (id: string) =>
  (await site.db.pool.query('select email from auth."user" where id = $1', [id])).rows[0]?.email

describe('a new e-mail address', () => {
  it('counts once its link was pressed, everywhere; the former one is told, other devices are signed out', async () => {
    const id = await site.account('former@example.jp')
    for (const municipality of ['000019', hoshimi.code]) {
      const person = Object.assign(personRow({ display_name: '引', account: id, email: 'former@example.jp' }), {
        municipality,
      })
      await site.inside((tx) => tx.insertInto('person').values(person).execute(), municipality)
    }
    const [here, there] = [await signedInAs('former@example.jp'), await signedInAs('former@example.jp')]
    expect(locationOf(await here.post('/account/email', { email: 'Latter@Example.jp' }))).toEqual([
      303,
      '/account/email/sent',
    ])
    expect(await addressOf(id)).toBe('former@example.jp')
    const token = await tokenTo('latter@example.jp')
    expect((await here.get(`/account/email/confirmation?token=${token}`)).status).toBe(200)
    expect(await addressOf(id)).toBe('former@example.jp')
    expect(locationOf(await confirm(here, token))).toEqual([303, '/account/sign-in'])
    expect(await addressOf(id)).toBe('latter@example.jp')
    for (const municipality of ['000019', hoshimi.code]) {
      const people = await site.inside(
        (tx) => tx.selectFrom('person').select('email').where('account', '=', id).execute(),
        municipality,
      )
      expect(people).toEqual([{ email: 'latter@example.jp' }])
    }
    expect((await site.mailTo('former@example.jp')).map(({ paragraphs }) => paragraphs[0])).toEqual([
      expect.stringContaining('メールアドレスを変えました'),
    ])
    expect((await there.get('/account')).status).toBe(303)
    expect((await confirm(here, token)).status).toBe(400)
    expect((await site.browser().post('/sign-in', { email: 'former@example.jp', password })).status).toBe(422)
    expect((await site.browser().signIn('latter@example.jp')).status).toBe(303)
  })

  it('lets nobody in who holds the mailbox only: the link works for the account that asked', async () => {
    const id = await site.account('typo@example.jp')
    const mine = await signedInAs('typo@example.jp')
    await mine.post('/account/email', { email: 'stranger@example.jp' })
    const token = await tokenTo('stranger@example.jp')
    const stranger = site.browser()
    expect((await confirm(stranger, token)).headers.get('location')).toMatch(/^\/sign-in/)
    expect((await stranger.get(`/confirm?token=${token}`)).status).toBe(400)
    expect(stranger.cookie('session')).toBeUndefined()
    expect((await confirm(await signedInAs('taken@example.jp'), token)).status).toBe(400)
    expect(await addressOf(id)).toBe('typo@example.jp')
    expect((await confirm(mine, token)).status).toBe(303)
  })

  it('that is taken shows nowhere, but to who holds it', async () => {
    const id = await site.account('curious@example.jp')
    const browser = await signedInAs('curious@example.jp')
    const taken = await browser.post('/account/email', { email: 'taken@example.jp' })
    const free = await browser.post('/account/email', { email: 'unused@example.jp' })
    expect(locationOf(taken)).toEqual(locationOf(free))
    expect((await site.mailTo('taken@example.jp')).map(({ subject }) => subject)).toEqual([
      'このアドレスはすでに使われています',
    ])
    await site.account('unused@example.jp')
    expect((await confirm(browser, await tokenTo('unused@example.jp'))).status).toBe(400)
    expect(await addressOf(id)).toBe('curious@example.jp')
  })

  it('is asked for by who showed lately that it is them, and is limited', async () => {
    await site.account('slow@example.jp')
    const browser = await signedInAs('slow@example.jp')
    expect((await browser.post('/account/email', { email: 'slow@example.jp' })).status).toBe(422)
    expect((await browser.post('/account/email', { email: 'no address' })).status).toBe(422)
    for (let i = 0; i < 4; i += 1) await browser.post('/account/email', { email: 'many@example.jp' })
    expect((await browser.post('/account/email', { email: 'many@example.jp' })).status).toBe(429)
    site.services.now = () => new Date(Date.now() + 11 * 60_000)
    expect((await browser.get('/account/email')).headers.get('location')).toMatch(/^\/account\/confirmation/)
    site.services.now = () => new Date()
  })
})
