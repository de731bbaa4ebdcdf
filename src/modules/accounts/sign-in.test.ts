import { beforeAll, describe, expect, it } from 'vitest'
import { password, testSite } from '../../../test/site.ts'
import { termsVersion } from './terms.ts'

type Site = Awaited<ReturnType<typeof testSite>>
let site: Site

/** The path of the newest mail's link. */
const linkTo = async (address: string): Promise<string> => (await site.mailTo(address)).at(-1)?.link_href ?? ''
const subjects = async (address: string) => (await site.mailTo(address)).map(({ subject }) => subject)
const locationOf = (response: Response) => [response.status, response.headers.get('location')]
/** Without what differs from request to request. */
const looks = async (response: Response) => (await response.text()).replaceAll(/nonce="[^"]*"/g, '')

const accountOf = (email: string) => site.services.identity.ensureAccount({ email, name: '', password })

beforeAll(async () => {
  site = await testSite()
  await site.account('known@example.jp')
})

describe('registering', () => {
  const form = (email: string) => ({ name: '新しい人', email, password, terms: 'yes' })

  it('sends a mail whose link completes the registration and signs in', async () => {
    const browser = site.browser()
    expect(locationOf(await browser.post('/register', form('new@example.jp')))).toEqual([303, '/register/sent'])
    expect((await browser.post('/sign-in', { email: 'new@example.jp', password })).status).toBe(422)
    expect(locationOf(await browser.get(await linkTo('new@example.jp')))).toEqual([303, '/me'])
    expect((await browser.get('/account')).status).toBe(200)
    expect(locationOf(await site.browser().signIn('new@example.jp'))).toEqual([303, '/me'])
  })

  it('keeps to which text the newcomer agreed, when and from where; nothing in the name of an account that is proven', async () => {
    const agreed = (account: string) =>
      site.inside((tx) =>
        tx
          .selectFrom('terms_consent')
          .select(['text_version', 'given_at', 'evidence'])
          .where('account', '=', account)
          .execute(),
      )
    const browser = site.browser()
    await browser.post('/register', form('agreeing@example.jp'))
    await browser.get(await linkTo('agreeing@example.jp'))
    const account = await accountOf('agreeing@example.jp')
    expect(await agreed(account)).toEqual([
      {
        text_version: termsVersion,
        given_at: expect.any(Date),
        evidence: { request: expect.stringMatching(/./), address: expect.stringMatching(/./) },
      },
    ])
    expect(await (await browser.get('/account')).text()).toContain(`${termsVersion}版`)
    await site.browser().post('/register', form('agreeing@example.jp'))
    expect(await agreed(account)).toHaveLength(1)
    const lines = await site.inside((tx) =>
      tx.selectFrom('audit_line').select(['action', 'account']).where('subject_id', '=', account).execute(),
    )
    expect(lines).toEqual([{ action: 'accounts.terms_agreed', account }])
  })

  it('answers the same for an address that is registered; its owner gets another mail', async () => {
    const taken = await site.browser().post('/register', form('known@example.jp'))
    const free = await site.browser().post('/register', form('free@example.jp'))
    expect(locationOf(taken)).toEqual(locationOf(free))
    expect(taken.headers.getSetCookie()).toEqual(free.headers.getSetCookie())
    expect(await subjects('known@example.jp')).toEqual(['このアドレスはすでに登録されています'])
    expect(await subjects('free@example.jp')).toEqual(['メールアドレスの確認'])
  })

  it('lets only the holder of the mailbox choose the password of an account somebody else began', async () => {
    await site.browser().post('/register', { ...form('victim@example.jp'), password: 'the attacker knows' })
    await site.browser().post('/register', form('victim@example.jp'))
    expect(await subjects('victim@example.jp')).toEqual(['メールアドレスの確認', '登録を完了してください'])
    const token = new URL(await linkTo('victim@example.jp'), 'http://localhost').searchParams.get('token') ?? ''
    expect((await site.browser().post('/password/new', { token, password })).status).toBe(303)
    const old = { email: 'victim@example.jp', password: 'the attacker knows' }
    expect((await site.browser().post('/sign-in', old)).status).toBe(422)
    expect((await site.browser().signIn('victim@example.jp')).status).toBe(303)
  })

  it('keeps what was typed and says what is missing', async () => {
    const response = await site
      .browser()
      .post('/register', { name: '佐藤', email: 'sato＠example.jp', password: 'short' })
    const page = await response.text()
    expect(response.status).toBe(422)
    expect(page).toContain('value="佐藤"')
    expect(page).toContain('10文字以上')
    expect(page).toContain('同意のしるし')
    expect(page).not.toContain('short')
    const unreadable = await site.browser().post('/register', { ...form('sato at example'), name: '佐藤' })
    expect(await unreadable.text()).toContain('メールアドレス：メールアドレスの形をお確かめください')
  })
})

describe('signing in', () => {
  it('says the same to a wrong password and to an unknown address', async () => {
    const wrong = await site.browser().post('/sign-in', { email: 'known@example.jp', password: 'wrong password' })
    const unknown = await site.browser().post('/sign-in', { email: 'nobody@example.jp', password: 'wrong password' })
    expect(wrong.status).toBe(422)
    expect(unknown.status).toBe(422)
    expect((await looks(unknown)).replaceAll('nobody@', 'known@')).toBe(await looks(wrong))
  })

  it('leads back to where one wanted to go, and nowhere outside', async () => {
    const to = async (next: string) =>
      locationOf(await site.browser().post('/sign-in', { email: 'known@example.jp', password, next }))
    expect(await to('/account?x=1')).toEqual([303, '/account?x=1'])
    expect(await to('//evil.example/')).toEqual([303, '/'])
    expect(await to('https://evil.example/')).toEqual([303, '/'])
  })

  it('stops after eight wrong passwords, with the time to wait, but never counts a right one', async () => {
    await site.account('tired@example.jp')
    for (let i = 0; i < 9; i += 1) expect((await site.browser().signIn('tired@example.jp')).status).toBe(303)
    const guess = () => site.browser().post('/sign-in', { email: 'tired@example.jp', password: 'a wrong guess' })
    for (let i = 0; i < 8; i += 1) expect((await guess()).status).toBe(422)
    const stopped = await guess()
    expect(stopped.status).toBe(429)
    expect(await stopped.text()).toMatch(/1\d分ほどおいて/)
    expect((await site.browser().signIn('tired@example.jp')).status).toBe(429)
    expect((await site.browser().signIn('known@example.jp')).status).toBe(303)
  })

  it('works by a link in a mail, once, and only when a person presses the button', async () => {
    const browser = site.browser()
    const asked = await browser.post('/sign-in/link', { email: 'known@example.jp', next: '/account' })
    expect(locationOf(asked)).toEqual([303, '/sign-in/sent?next=%2Faccount'])
    const link = await linkTo('known@example.jp')
    // A mail scanner opens it first.
    expect((await site.browser().get(link)).status).toBe(200)
    expect((await browser.get(link)).status).toBe(200)
    const { token, next } = Object.fromEntries(new URL(link, 'http://localhost').searchParams)
    const use = { token: token ?? '', next: next ?? '' }
    expect(locationOf(await browser.post('/sign-in/link/use', use))).toEqual([303, '/account'])
    expect((await browser.get('/account')).status).toBe(200)
    expect((await site.browser().post('/sign-in/link/use', use)).status).toBe(400)
  })

  it('sends an unknown address nothing, and answers as to a known one', async () => {
    const asked = async (path: string, email: string) => {
      const started = performance.now()
      const response = await site.browser().post(path, { email })
      return { answer: locationOf(response), ms: performance.now() - started }
    }
    for (const path of ['/sign-in/link', '/password/forgotten']) {
      // The quickest of three: one that a busy machine disturbed says nothing.
      const waits: { known: number; unknown: number }[] = []
      for (let i = 0; i < 3; i++) {
        await site.db.pool.query("delete from rate_limit where key like 'accountMail%'")
        const [known, unknown] = [await asked(path, 'known@example.jp'), await asked(path, 'stranger@example.jp')]
        expect(unknown.answer).toEqual(known.answer)
        waits.push({ known: known.ms, unknown: unknown.ms })
      }
      const least = (who: 'known' | 'unknown') => Math.min(...waits.map((one) => one[who]))
      expect(Math.abs(least('known') - least('unknown'))).toBeLessThan(150)
    }
    expect(await subjects('stranger@example.jp')).toEqual([])
  })
})

describe('a forgotten password', () => {
  it('is replaced by the link in the mail; every session ends', async () => {
    await site.account('forgot@example.jp')
    const before = site.browser()
    await before.signIn('forgot@example.jp')
    await site.browser().post('/password/forgotten', { email: 'forgot@example.jp' })
    const link = await linkTo('forgot@example.jp')
    expect((await site.browser().get(link)).status).toBe(200)
    const token = new URL(link, 'http://localhost').searchParams.get('token') ?? ''
    const short = await site.browser().post('/password/new', { token, password: 'short' })
    expect(short.status).toBe(422)
    expect(await short.text()).toContain(token)
    const fresh = 'a quite new password'
    expect((await site.browser().post('/password/new', { token, password: fresh })).status).toBe(303)
    expect((await site.browser().post('/password/new', { token, password: fresh })).status).toBe(400)
    expect((await before.get('/account')).status).toBe(303)
    const signedIn = await site.browser().post('/sign-in', { email: 'forgot@example.jp', password: fresh })
    expect(signedIn.status).toBe(303)
    const mails = await site.mailTo('forgot@example.jp')
    expect(mails.map(({ subject }) => subject)).toEqual(['パスワードの再設定', 'ログインの方法が変わりました'])
  })
})

describe('in a session', () => {
  it('one sees every device, and signs out one or all the others', async () => {
    await site.account('devices@example.jp')
    const [here, there, elsewhere] = [site.browser(), site.browser(), site.browser()]
    const chrome = { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0) Chrome/150' }
    await there.post('/sign-in', { email: 'devices@example.jp', password }, chrome)
    await elsewhere.signIn('devices@example.jp')
    await here.signIn('devices@example.jp')
    const page = await (await here.get('/account')).text()
    expect(page).toContain('Chrome（Windows）')
    expect(page).toContain('この端末')
    const sessions = [...page.matchAll(/name="session" value="([^"]{12})"/g)].map(([, session = '']) => session)
    expect(sessions).toHaveLength(2)
    await here.post('/account/sessions', { session: sessions[0] ?? '' })
    const alive = async () => Promise.all([there, elsewhere].map(async (one) => (await one.get('/account')).status))
    expect((await alive()).sort()).toEqual([200, 303])
    await here.post('/account/sessions', { session: 'others' })
    expect(await alive()).toEqual([303, 303])
    expect((await here.get('/account')).status).toBe(200)
  })

  it('that is days old, one still sees every device', async () => {
    const id = await site.account('old@example.jp')
    const browser = site.browser()
    await browser.signIn('old@example.jp')
    await site.db.pool.query(`update auth."session" set "createdAt" = now() - interval '3 days' where "userId" = $1`, [
      id,
    ])
    expect(await (await browser.get('/account')).text()).toContain('この端末')
  })

  it('changing the password needs the old one and ends the other sessions', async () => {
    await site.account('change@example.jp')
    const [here, there] = [site.browser(), site.browser()]
    await here.signIn('change@example.jp')
    await there.signIn('change@example.jp')
    const fresh = 'another good password'
    const refused = await here.post('/account/password', { current: 'not this one', password: fresh })
    expect(refused.status).toBe(422)
    expect((await here.post('/account/password', { current: password, password: fresh })).status).toBe(303)
    expect((await here.get('/account')).status).toBe(200)
    expect((await there.get('/account')).status).toBe(303)
    expect((await site.mailTo('change@example.jp')).at(-1)?.paragraphs[0]).toBe('パスワードを変えました。')
  })

  it('signing out ends it', async () => {
    const browser = site.browser()
    await browser.signIn('known@example.jp')
    const session = browser.cookie('session')
    expect(session).toMatch(/./)
    expect(locationOf(await browser.post('/sign-out'))).toEqual([303, '/'])
    expect(browser.cookie('session')).toBeUndefined()
    const stolen = await site.app.request('http://localhost/account', { headers: { cookie: `session=${session}` } })
    expect(stolen.status).toBe(303)
  })

  it('the cookie is out of reach of scripts', async () => {
    const response = await site.browser().signIn('known@example.jp')
    const line = response.headers.getSetCookie().find((cookie) => cookie.startsWith('session=')) ?? ''
    expect(line).toMatch(/HttpOnly/i)
    expect(line).toMatch(/SameSite=Lax/i)
    expect(line).not.toMatch(/Secure|Domain/i)
  })
})

describe('a session that lapsed over a real form', () => {
  it('leads back to the profile as it was typed', async () => {
    await site.account('slow@example.jp')
    const browser = site.browser()
    const lapsed = await browser.post(
      '/me/profile',
      { family_name: '𠮷田', given_name: '花子' },
      { referer: 'http://localhost/me/profile' },
    )
    expect(locationOf(lapsed)).toEqual([303, '/sign-in?next=%2Fme%2Fprofile'])
    const next = '/me/profile'
    await browser.post('/sign-in', { email: 'slow@example.jp', password, next })
    const page = await (await browser.get(next)).text()
    expect(page).toContain('value="𠮷田"')
    expect(page).toContain('value="花子"')
  })
})
