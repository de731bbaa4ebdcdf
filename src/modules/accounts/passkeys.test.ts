// What the server holds without a browser; the ceremony itself is in test/browser/passkey.spec.ts.
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { testSite } from '../../../test/site.ts'

let site: Awaited<ReturnType<typeof testSite>>
let owner: string

const signedInAs = async (email: string, host?: string) => {
  const browser = site.browser(host)
  await browser.signIn(email)
  return browser
}
const keys = async () => (await site.db.pool.query('select id, name from auth.passkey order by id')).rows

beforeAll(async () => {
  site = await testSite({ env: { PUBLIC_URL: 'http://localhost' } })
  owner = await site.account('owner@example.jp')
  await site.account('other@example.jp')
  await site.db.pool.query(
    `insert into auth.passkey ("id", "name", "publicKey", "userId", "credentialID", "counter", "deviceType", "backedUp")
     values ('key', '書斎の指紋', 'x', $1, 'credential', 0, 'singleDevice', false)`,
    [owner],
  )
})

describe('a passkey', () => {
  it('is seen, renamed and removed by its holder only, who is told', async () => {
    const other = await signedInAs('other@example.jp')
    expect(await (await other.get('/account/passkeys')).text()).not.toContain('書斎の指紋')
    await other.post('/account/passkeys/name', { id: 'key', name: '盗んだ' })
    await other.post('/account/passkeys/removal', { id: 'key' })
    expect(await keys()).toEqual([{ id: 'key', name: '書斎の指紋' }])
    const mine = await signedInAs('owner@example.jp')
    expect(await (await mine.get('/account/sign-in')).text()).toContain('書斎の指紋')
    await mine.post('/account/passkeys/name', { id: 'key', name: '自宅' })
    expect(await keys()).toEqual([{ id: 'key', name: '自宅' }])
    site.services.now = () => new Date(Date.now() + 11 * 60_000)
    const late = await mine.post('/account/passkeys/removal', { id: 'key' })
    expect(late.headers.get('location')).toMatch(/^\/account\/confirmation/)
    expect(await keys()).toHaveLength(1)
    site.services.now = () => new Date()
    await mine.post('/account/passkeys/removal', { id: 'key' })
    expect(await keys()).toEqual([])
    expect((await site.mailTo('owner@example.jp')).map(({ paragraphs }) => paragraphs[0])).toEqual([
      'ログインに使うパスキーを外しました。',
    ])
    expect(await site.mailTo('other@example.jp')).toEqual([])
  })

  it('that is none opens nothing: nonsense, a stranger’s, one without its challenge', async () => {
    const response = { clientDataJSON: 'x', authenticatorData: 'x', signature: 'x' }
    const forged = { id: 'credential', rawId: 'credential', type: 'public-key', response, clientExtensionResults: {} }
    for (const credential of ['', 'null', '[]', '{"id":1}', JSON.stringify(forged)]) {
      const browser = site.browser()
      await browser.post('/sign-in/passkey/options')
      expect([credential, (await browser.post('/sign-in/passkey', { credential })).status]).toEqual([credential, 422])
      expect(browser.cookie('session')).toBeUndefined()
    }
  })

  it('is asked to be unlocked, for a challenge that is new each time and names nobody', async () => {
    const options = z.object({
      challenge: z.string(),
      userVerification: z.string(),
      allowCredentials: z.unknown().optional(),
    })
    const ask = async () => options.parse(await (await site.browser().post('/sign-in/passkey/options')).json())
    const [first, second] = [await ask(), await ask()]
    expect(first.allowCredentials).toBeUndefined()
    expect(first.userVerification).toBe('required')
    expect(first.challenge).not.toBe(second.challenge)
  })

  it('is offered only where it would work', async () => {
    expect(await (await site.browser().get('/sign-in')).text()).toContain('data-passkey')
    const far = await testSite({ env: { PUBLIC_URL: 'https://machiport.example.jp' } })
    expect(await (await far.browser('minamo.example.net').get('/sign-in')).text()).not.toContain('data-passkey')
  })
})
