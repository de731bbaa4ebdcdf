import { beforeAll, describe, expect, it } from 'vitest'
import { client, type Next, oidcProvider } from '../../../test/oidc-provider.ts'
import { type Browser, password, testSite } from '../../../test/site.ts'
import { codeOf } from '../../../test/authenticator.ts'

const callback = 'http://localhost/sign-in/oidc/callback'
let provider: Awaited<ReturnType<typeof oidcProvider>>
let site: Awaited<ReturnType<typeof testSite>>

const settings = (issuer: string) => ({
  PUBLIC_URL: 'http://localhost',
  OIDC_ISSUER: issuer,
  OIDC_CLIENT_ID: client.id,
  OIDC_CLIENT_SECRET: client.secret,
})

beforeAll(async () => {
  const prime = { account_type: '2', corp_type: '1', corporate_number: '1234567890123', name: '株式会社みなも製作所' }
  const victim = { account_type: '1', email: 'victim@example.jp' }
  provider = await oidcProvider({ prime, victim, second: { account_type: '3' } }, callback)
  site = await testSite({ env: settings(provider.issuer) })
})

const locationOf = (response: Response) => [response.status, response.headers.get('location')]
const signedInAs = async (email: string): Promise<Browser> => {
  const browser = site.browser()
  await browser.signIn(email)
  return browser
}
/** To the provider and back: the path of our callback with what it brought. */
async function away(browser: Browser, from: string, how: Next): Promise<string> {
  const left = await browser.post(from, { next: '/account' })
  return (await provider.visit(left.headers.get('location') ?? '', how)).replace('http://localhost', '')
}
const comesBack = async (browser: Browser, from: string, how: Next) => browser.get(await away(browser, from, how))
async function linked(email: string, who: string): Promise<Browser> {
  const browser = await signedInAs(email)
  await comesBack(browser, '/account/oidc', { who })
  return browser
}

describe('GビズID', () => {
  it('is linked by who is signed in, then opens their account; what it says of the business is kept for staff', async () => {
    const account = await site.account('owner@example.jp')
    const browser = await signedInAs('owner@example.jp')
    expect(locationOf(await comesBack(browser, '/account/oidc', { who: 'prime' }))).toEqual([303, '/account/sign-in'])
    const page = await (await browser.get('/account/sign-in')).text()
    expect(page).toContain('株式会社みなも製作所・1234567890123')
    expect((await site.mailTo('owner@example.jp')).at(-1)?.paragraphs[0]).toContain('ほかのIDでログイン')

    const elsewhere = site.browser()
    expect(await (await elsewhere.get('/sign-in')).text()).toContain('GビズIDでログイン')
    expect(locationOf(await comesBack(elsewhere, '/sign-in/oidc', { who: 'prime' }))).toEqual([303, '/account'])
    const mine = await (await elsewhere.get('/account')).text()
    expect(mine).toContain('owner@example.jp')
    expect(mine).toContain('GビズID')

    const kept = await site.inside((tx) => tx.selectFrom('business_id').selectAll().execute())
    expect(kept).toMatchObject([
      { account, account_type: '2', corp_type: '1', corporate_number: '1234567890123', name: '株式会社みなも製作所' },
    ])
    const { rows } = await site.db.pool.query(
      `select "accessToken", "refreshToken", "idToken" from auth.account where "providerId" = 'oidc'`,
    )
    expect(rows).toEqual([{ accessToken: null, refreshToken: null, idToken: null }])
    const lines = await site.inside((tx) =>
      tx.selectFrom('audit_line').select('action').where('subject_id', '=', account).orderBy('seq').execute(),
    )
    expect(lines.map(({ action }) => action)).toEqual(['accounts.business_id_read', 'accounts.oidc_linked'])
  })

  it('asks with PKCE, state and a nonce, and lets the form lead there', async () => {
    const browser = site.browser()
    const left = await browser.post('/sign-in/oidc')
    const asked = new URL(left.headers.get('location') ?? '').searchParams
    expect(asked.get('code_challenge_method')).toBe('S256')
    expect(asked.get('redirect_uri')).toBe(callback)
    expect(asked.get('scope')).toBe('openid profile')
    for (const name of ['state', 'nonce', 'code_challenge'])
      expect([name, asked.get(name)?.length]).toEqual([name, expect.any(Number)])
    const policy = (await browser.get('/sign-in')).headers.get('content-security-policy')
    expect(policy).toContain(`form-action 'self' ${provider.issuer};`)
  })

  it('that nobody linked opens nothing, whatever e-mail address it names', async () => {
    await site.account('victim@example.jp')
    const browser = site.browser()
    const back = await comesBack(browser, '/sign-in/oidc', {
      who: 'victim',
      userinfo: (said) => ({ ...said, email: 'victim@example.jp', email_verified: true }),
    })
    expect(back.status).toBe(403)
    expect(await back.text()).toContain('まだ結び付いていません')
    expect(browser.cookie('session')).toBeUndefined()
    const { rows } = await site.db.pool.query(
      `select count(*)::int as n from auth."user" where email like '%oidc.invalid'`,
    )
    expect(rows).toEqual([{ n: 0 }])
  })

  it('belongs to one account: a second one cannot take it', async () => {
    await site.account('thief@example.jp')
    const thief = await signedInAs('thief@example.jp')
    const back = await comesBack(thief, '/account/oidc', { who: 'prime' })
    expect(back.status).toBe(400)
    expect(await back.text()).toContain('すでにほかのアカウントに結び付いています')
    expect(await (await thief.get('/account/sign-in')).text()).not.toContain('みなも製作所')
  })

  it('is followed by a code where its holder has set that up', async () => {
    await site.account('careful@example.jp')
    const browser = await linked('careful@example.jp', 'second')
    await browser.post('/account/second-factor')
    const page = await (await browser.get('/account/second-factor/new')).text()
    const key = /<code>([A-Z2-7 ]+)<\/code>/.exec(page)?.[1] ?? ''
    await browser.post('/account/second-factor/new', { code: codeOf(key, -1) })
    const elsewhere = site.browser()
    expect(locationOf(await comesBack(elsewhere, '/sign-in/oidc', { who: 'second' }))).toEqual([
      303,
      '/sign-in/code?next=%2Faccount',
    ])
    expect((await elsewhere.get('/account')).status).toBe(303)
    expect((await elsewhere.post('/sign-in/code', { code: codeOf(key), next: '/account' })).status).toBe(303)
    expect((await elsewhere.get('/account')).status).toBe(200)
    expect((await browser.post('/account/oidc/end')).status).toBe(303)
    expect((await comesBack(site.browser(), '/sign-in/oidc', { who: 'second' })).status).toBe(403)
  })
})

describe('what comes back from a provider', () => {
  const soon = () => Math.floor(Date.now() / 1000)
  const wrong: [string, Partial<Next>][] = [
    ['with a broken signature', { unsigned: true }],
    ['for another client', { idToken: (token) => ({ ...token, aud: 'somebody else' }) }],
    ['of another issuer', { idToken: (token) => ({ ...token, iss: 'https://evil.example' }) }],
    ['that has expired', { idToken: (token) => ({ ...token, exp: soon() - 600 }) }],
    ['for another visit (nonce)', { idToken: (token) => ({ ...token, nonce: 'another' }) }],
    ['without a nonce', { idToken: ({ nonce: _, ...token }) => token }],
    ['that speaks of two people', { userinfo: (said) => ({ ...said, sub: 'victim' }) }],
    ['that says nothing', { userinfo: () => ({}) }],
  ]
  it.each(wrong)('%s is refused', async (_, how) => {
    const browser = site.browser()
    const back = await comesBack(browser, '/sign-in/oidc', { who: 'prime', ...how })
    expect(back.status).toBe(400)
    expect(await back.text()).toContain('答えを確かめられなかった')
    expect(browser.cookie('session')).toBeUndefined()
  })

  it('is taken as a no where they changed their mind', async () => {
    const back = await comesBack(site.browser(), '/sign-in/oidc', { who: 'prime', denies: true })
    expect(back.status).toBe(400)
    expect(await back.text()).toContain('取りやめた')
  })

  it('works once, in the browser that left, and within its time', async () => {
    const browser = site.browser()
    const path = await away(browser, '/sign-in/oidc', { who: 'prime' })
    const tampered = path.replace(/state=[^&]+/, 'state=mine')
    for (const [who, at] of [
      [site.browser(), path],
      [browser, tampered],
      [site.browser(), '/sign-in/oidc/callback'],
      [site.browser(), '/sign-in/oidc/callback?code=x'],
    ] as const) {
      const refused = await who.get(at)
      expect([at, refused.status]).toEqual([at, 400])
      expect(await refused.text()).toContain('もう一度お試しください')
    }
    expect((await browser.get(path)).status).toBe(303)
    expect((await site.browser().get(path)).status).toBe(400)
    const late = site.browser()
    const stale = await away(late, '/sign-in/oidc', { who: 'prime' })
    await site.db.pool.query(
      `update auth.verification set value = jsonb_set(value::jsonb, '{expiresAt}', '1')::text where value like '%codeVerifier%'`,
    )
    expect((await late.get(stale)).status).toBe(400)
  })
})

describe('a provider that is away', () => {
  it('keeps neither the site from starting nor anybody from signing in otherwise, and is found once it is back', async () => {
    const gone = await oidcProvider({}, callback)
    gone.stop()
    const alone = await testSite({ env: settings(gone.issuer) })
    const left = await alone.browser().post('/sign-in/oidc')
    expect(left.status).toBe(503)
    expect(await left.text()).toContain('つながりません')
    await alone.account('calm@example.jp')
    const browser = alone.browser()
    expect((await browser.post('/sign-in', { email: 'calm@example.jp', password })).status).toBe(303)
    expect((await browser.get('/account/sign-in')).status).toBe(200)
    expect((await browser.get('/sign-in/oidc/callback?code=x&state=y')).status).toBe(503)
    await oidcProvider({}, callback, Number(new URL(gone.issuer).port))
    expect((await alone.browser().post('/sign-in/oidc')).status).toBe(303)
  })

  it('that calls itself by another name is not believed', async () => {
    const other = await testSite({ env: settings(provider.issuer.replace('127.0.0.1', 'localhost')) })
    expect((await other.browser().post('/sign-in/oidc')).status).toBe(503)
  })

  it('and where none is set, there is none', async () => {
    const none = await testSite()
    expect((await none.browser().post('/sign-in/oidc')).status).toBe(404)
    expect((await none.browser().get('/sign-in/oidc/callback')).status).toBe(404)
    expect(await (await none.browser().get('/sign-in')).text()).not.toContain('GビズID')
  })
})
