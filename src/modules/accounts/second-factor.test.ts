import { parse } from 'node-html-parser'
import { beforeAll, describe, expect, it } from 'vitest'
import { codeOf } from '../../../test/authenticator.ts'
import { type Browser, password, testSite } from '../../../test/site.ts'

let site: Awaited<ReturnType<typeof testSite>>
beforeAll(async () => {
  site = await testSite({ env: { STAFF_SECOND_FACTOR: 'required' } })
})

const locationOf = (response: Response) => [response.status, response.headers.get('location')]
const signedInAs = async (email: string): Promise<Browser> => {
  const browser = site.browser()
  await browser.signIn(email)
  return browser
}
const keyOn = (html: string): string => parse(html).querySelector('code')?.text ?? ''
const codesOn = (html: string): string[] =>
  parse(html)
    .querySelectorAll('.recovery-codes code')
    .map(({ text }) => text)

/** Sets the codes up; the app's key and the recovery codes. */
async function setUp(browser: Browser): Promise<{ key: string; codes: string[] }> {
  await browser.post('/account/second-factor')
  const key = keyOn(await (await browser.get('/account/second-factor/new')).text())
  const done = await browser.post('/account/second-factor/new', { code: codeOf(key, -1) })
  return { key, codes: codesOn(await done.text()) }
}
async function somebody(email: string) {
  const id = await site.account(email)
  const browser = await signedInAs(email)
  return { id, browser, ...(await setUp(browser)) }
}
const actsOf = (account: string) =>
  site.inside(async (tx) =>
    (await tx.selectFrom('audit_line').selectAll().where('subject_id', '=', account).orderBy('seq').execute()).map(
      ({ action }) => action,
    ),
  )

describe('one-time codes', () => {
  it('are set up by a picture or a key and a first code; the recovery codes are shown once, the holder is told', async () => {
    const id = await site.account('setup@example.jp')
    const browser = await signedInAs('setup@example.jp')
    expect(locationOf(await browser.post('/account/second-factor'))).toEqual([303, '/account/second-factor/new'])
    const page = await (await browser.get('/account/second-factor/new')).text()
    expect(parse(page).querySelectorAll('svg.qr-code path')).toHaveLength(2)
    const wrong = await browser.post('/account/second-factor/new', { code: '000000' })
    expect(wrong.status).toBe(422)
    expect(keyOn(await wrong.text())).toBe(keyOn(page))
    const done = await browser.post('/account/second-factor/new', { code: codeOf(keyOn(page)) })
    const codes = codesOn(await done.text())
    expect(codes).toHaveLength(8)
    expect(new Set(codes).size).toBe(8)
    expect(codes[0]).toMatch(/^([A-Z2-9]{4}-){5}[A-Z2-9]{4}$/)
    expect(locationOf(await browser.get('/account/second-factor/new'))).toEqual([303, '/account/second-factor'])
    expect(await actsOf(id)).toEqual(['accounts.second_factor_set'])
    expect((await site.mailTo('setup@example.jp')).map(({ subject }) => subject)).toEqual([
      'ログインの方法が変わりました',
    ])
  })

  it('are asked for after the password, and before that nothing opens', async () => {
    const { key } = await somebody('asked@example.jp')
    const browser = site.browser()
    expect(
      locationOf(await browser.post('/sign-in', { email: 'asked@example.jp', password, next: '/account' })),
    ).toEqual([303, '/sign-in/code?next=%2Faccount'])
    expect(browser.cookie('session')).toBeUndefined()
    expect((await browser.get('/account')).status).toBe(303)
    expect((await browser.post('/sign-in/code', { code: 'abc' })).status).toBe(422)
    expect((await browser.post('/sign-in/code', { code: '123456' })).status).toBe(422)
    const response = await browser.post('/sign-in/code', { code: codeOf(key).replace(/^.../, '$& '), next: '/account' })
    expect(locationOf(response)).toEqual([303, '/account'])
    expect(await (await browser.get('/account')).text()).toContain('2段階（確認コード）')
  })

  it('are asked for after a link in a mail, too', async () => {
    const { key } = await somebody('link@example.jp')
    const browser = site.browser()
    await browser.post('/sign-in/link', { email: 'link@example.jp' })
    const link = (await site.mailTo('link@example.jp')).at(-1)?.link_href ?? ''
    const token = new URL(link, 'http://localhost').searchParams.get('token') ?? ''
    expect(locationOf(await browser.post('/sign-in/link/use', { token, next: '/account' }))).toEqual([
      303,
      '/sign-in/code?next=%2Faccount',
    ])
    expect((await browser.get('/account')).status).toBe(303)
    expect((await browser.post('/sign-in/code', { code: codeOf(key) })).status).toBe(303)
    expect((await browser.get('/account')).status).toBe(200)
  })

  it('work once: who looks over a shoulder cannot use the same one', async () => {
    const { key } = await somebody('once@example.jp')
    const [mine, theirs] = [site.browser(), site.browser()]
    const code = codeOf(key)
    await mine.signIn('once@example.jp')
    expect((await mine.post('/sign-in/code', { code })).status).toBe(303)
    await theirs.signIn('once@example.jp')
    const again = await theirs.post('/sign-in/code', { code })
    expect(again.status).toBe(422)
    expect(await again.text()).toContain('すでに使われました')
    expect((await theirs.get('/account')).status).toBe(303)
    // The one that set them up was used as well.
    await theirs.signIn('once@example.jp')
    expect((await theirs.post('/sign-in/code', { code: codeOf(key, -1) })).status).toBe(422)
  })

  it('cannot be guessed: after five wrong ones the sign-in begins anew, after ten the account waits', async () => {
    const { key } = await somebody('guess@example.jp')
    const guesser = site.browser()
    for (let round = 0; round < 2; round += 1) {
      await guesser.signIn('guess@example.jp')
      for (let i = 0; i < 5; i += 1) await guesser.post('/sign-in/code', { code: String(100_000 + i) })
      expect([422, 429]).toContain((await guesser.post('/sign-in/code', { code: codeOf(key) })).status)
    }
    await guesser.signIn('guess@example.jp')
    expect([422, 429]).toContain((await guesser.post('/sign-in/code', { code: codeOf(key, 1) })).status)
    expect((await guesser.get('/account')).status).toBe(303)
    await site.db.pool.query("delete from rate_limit where key like 'secondFactor:%'")
  })

  it('set up here end every session that never gave one', async () => {
    await site.account('elsewhere@example.jp')
    const there = await signedInAs('elsewhere@example.jp')
    const here = await signedInAs('elsewhere@example.jp')
    await setUp(here)
    expect((await here.get('/account')).status).toBe(200)
    expect((await there.get('/account')).status).toBe(303)
  })
})

describe('recovery codes', () => {
  const recover = async (email: string, code: string) => {
    const browser = site.browser()
    await browser.signIn(email)
    const response = await browser.post('/sign-in/recovery', { code, next: '/account' })
    return { browser, status: response.status }
  }

  it('take the place of a code, each once, however they are typed; the holder hears of it', async () => {
    const { id, codes } = await somebody('lost@example.jp')
    const typed = (codes[0] ?? '').toLowerCase().replaceAll('-', ' ')
    expect((await recover('lost@example.jp', 'ZZZZ-ZZZZ')).status).toBe(422)
    const { browser, status } = await recover('lost@example.jp', typed)
    expect(status).toBe(303)
    expect(await (await browser.get('/account/second-factor')).text()).toContain('7個')
    expect((await recover('lost@example.jp', codes[0] ?? '')).status).toBe(422)
    expect((await recover('lost@example.jp', codes[1] ?? '')).status).toBe(303)
    expect((await actsOf(id)).filter((act) => act === 'accounts.recovery_code_used')).toHaveLength(2)
    expect((await site.mailTo('lost@example.jp')).at(-1)?.paragraphs[0]).toContain('回復コードでログイン')
  })

  it('renewed, the former ones are void; none is kept as it reads', async () => {
    const { browser, codes } = await somebody('renew@example.jp')
    const fresh = codesOn(await (await browser.post('/account/second-factor/codes')).text())
    expect(fresh).toHaveLength(8)
    expect((await recover('renew@example.jp', codes[0] ?? '')).status).toBe(422)
    const { rows } = await site.db.pool.query<{ all: string }>(
      'select string_agg("backupCodes", \'\') as all from auth."twoFactor"',
    )
    expect(fresh.filter((code) => rows[0]?.all.includes(code))).toEqual([])
    expect((await recover('renew@example.jp', fresh[0] ?? '')).status).toBe(303)
  })
})

describe('staff', () => {
  it('set up their codes before anything else opens', async () => {
    await site.account('officer@example.jp', 'officer')
    const browser = await signedInAs('officer@example.jp')
    for (const path of ['/', '/me', '/desk', '/people', '/account'])
      expect([path, ...locationOf(await browser.get(path))]).toEqual([path, 303, '/account/second-factor'])
    expect(locationOf(await browser.post('/me/profile', {}))).toEqual([303, '/account/second-factor'])
    expect(await (await browser.get('/account/second-factor')).text()).toContain('はじめに設定してください')
    await setUp(browser)
    expect((await browser.get('/desk')).status).toBe(200)
  })

  it('and auditors too; members are free to', async () => {
    await site.account('auditor@example.jp', 'auditor')
    expect(locationOf(await (await signedInAs('auditor@example.jp')).get('/'))).toEqual([303, '/account/second-factor'])
    await site.account('member@example.jp')
    expect((await (await signedInAs('member@example.jp')).get('/account')).status).toBe(200)
    const free = await testSite({ env: { STAFF_SECOND_FACTOR: 'optional' } })
    await free.account('officer@example.jp', 'officer')
    const officer = free.browser()
    await officer.signIn('officer@example.jp')
    expect((await officer.get('/desk')).status).toBe(200)
  })

  it('who lost everything are helped by an administrator of their municipality, and told', async () => {
    const helped = await site.account('helped@example.jp', 'coordinator')
    const theirs = await signedInAs('helped@example.jp')
    await setUp(theirs)
    await site.account('admin@example.jp', 'administrator')
    const admin = await signedInAs('admin@example.jp')
    await setUp(admin)
    const outsider = await somebody('outsider@example.jp')
    const reset = (account: string, by = admin) => by.post('/admin/roles/second-factor', { account })
    expect((await reset(helped, theirs)).status).toBe(404)
    expect((await reset(outsider.id)).status).toBe(404)
    expect((await reset('nobody')).status).toBe(404)
    expect((await reset(helped)).status).toBe(303)
    expect((await theirs.get('/desk')).status).toBe(303)
    expect(await actsOf(helped)).toEqual(['accounts.second_factor_set', 'accounts.second_factor_reset'])
    expect((await site.mailTo('helped@example.jp')).at(-1)?.paragraphs[0]).toContain('管理者が確認コードを解除')
    const again = await signedInAs('helped@example.jp')
    expect(locationOf(await again.get('/desk'))).toEqual([303, '/account/second-factor'])
  })
})

describe('what only the holder may do', () => {
  it('asks who they are when they have been signed in for more than ten minutes, and leads back', async () => {
    const { browser, key } = await somebody('later@example.jp')
    site.services.now = () => new Date(Date.now() + 11 * 60_000)
    expect(locationOf(await browser.get('/account/second-factor'))).toEqual([
      303,
      '/account/confirmation?next=%2Faccount%2Fsecond-factor',
    ])
    const ended = await browser.post(
      '/account/second-factor/end',
      {},
      { referer: 'http://localhost/account/second-factor' },
    )
    expect(locationOf(ended)).toEqual([303, '/account/confirmation?next=%2Faccount%2Fsecond-factor'])
    const answer = (values: Record<string, string>) =>
      browser.post('/account/confirmation', { ...values, next: '/account/second-factor' })
    expect((await answer({})).status).toBe(422)
    expect((await answer({ password: 'not this one' })).status).toBe(422)
    expect((await answer({ code: codeOf(key, -1) })).status).toBe(422)
    const before = browser.cookie('session')
    expect(locationOf(await answer({ password }))).toEqual([303, '/account/second-factor'])
    expect(browser.cookie('session')).not.toBe(before)
    expect(locationOf(await answer({ code: codeOf(key) }))).toEqual([303, '/account/second-factor'])
    site.services.now = () => new Date()
    expect((await browser.get('/account/second-factor')).status).toBe(200)
    expect(locationOf(await browser.post('/account/second-factor/end'))).toEqual([303, '/account/sign-in'])
    expect(locationOf(await site.browser().signIn('later@example.jp'))).toEqual([303, '/me'])
  })
})
