import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#platform/id.ts'
import { type Browser, testSite } from '../../../test/site.ts'
import { hoshimi } from '../../../test/database.ts'

let site: Awaited<ReturnType<typeof testSite>>
let administrator: string

beforeAll(async () => {
  site = await testSite()
  administrator = await site.account('admin@example.jp', 'administrator')
  await site.account('auditor@example.jp', 'auditor')
  await site.account('both@example.jp', 'auditor', 'administrator')
  await site.account('coordinator@example.jp', 'coordinator')
  await site.account('member@example.jp')
})

const as = async (email: string, host?: string): Promise<Browser> => {
  const browser = site.browser(host)
  await browser.signIn(email)
  return browser
}
const grants = (account: string) =>
  site.inside(async (tx) =>
    (await tx.selectFrom('role_grant').select('role').where('account', '=', account).orderBy('role').execute()).map(
      ({ role }) => role,
    ),
  )

describe('roles', () => {
  it('are given and taken by an administrator, and each change leaves an audit line', async () => {
    const account = await site.account('helper@example.jp')
    const browser = await as('admin@example.jp')
    expect((await browser.post('/admin/roles', { account, role: 'officer' })).status).toBe(303)
    expect((await browser.post('/admin/roles', { account, role: 'officer' })).status).toBe(303)
    expect(await grants(account)).toEqual(['officer'])
    expect((await browser.post('/admin/roles/revocation', { account, role: 'officer' })).status).toBe(303)
    expect(await grants(account)).toEqual([])
    const lines = await site.inside((tx) =>
      tx
        .selectFrom('audit_line')
        .select(['action', 'account', 'changes'])
        .where('subject_id', '=', account)
        .orderBy('seq')
        .execute(),
    )
    expect(lines).toEqual([
      { action: 'accounts.role_granted', account: administrator, changes: { role: [null, 'officer'] } },
      { action: 'accounts.role_revoked', account: administrator, changes: { role: ['officer', null] } },
    ])
  })

  it('an account is found by its whole address only: nobody browses the installation', async () => {
    const browser = await as('admin@example.jp')
    const search = async (q: string) => (await browser.get(`/admin/roles?${new URLSearchParams({ q })}`)).text()
    expect(await search('Member@Example.jp')).toContain('member@example.jp')
    expect(await search('member@')).not.toContain('member@example.jp')
    expect(await search('%')).not.toContain('member@example.jp')
    expect(await search('%')).toMatch(/<label[^>]*for="search-q"[^>]*>アカウントをメールアドレスでさがす/)
    expect(await search('\0')).not.toContain('member@example.jp')
  })

  it('the last administrator stays', async () => {
    const alone = await as('both@example.jp')
    const browser = await as('admin@example.jp')
    const both =
      (await site.services.identity.ensureAccount({ email: 'both@example.jp', name: '', password: '' })) ?? ''
    expect(
      (await alone.post('/admin/roles/revocation', { account: administrator, role: 'administrator' })).status,
    ).toBe(403)
    await browser.post('/admin/roles/revocation', { account: both, role: 'administrator' })
    const last = await browser.post('/admin/roles/revocation', { account: administrator, role: 'administrator' })
    expect(last.status).toBe(409)
    expect(await grants(administrator)).toEqual(['administrator'])
  })

  it('are shown to the auditor, who changes nothing; to others they are closed', async () => {
    const auditor = await as('auditor@example.jp')
    const page = await auditor.get('/admin/roles')
    expect(page.status).toBe(200)
    expect(await page.text()).not.toContain('加える')
    expect((await auditor.post('/admin/roles', { account: administrator, role: 'officer' })).status).toBe(403)
    const member = await as('member@example.jp')
    expect((await member.get('/admin/roles')).status).toBe(404)
    expect((await member.post('/admin/roles', { account: administrator, role: 'officer' })).status).toBe(404)
    expect((await site.browser().get('/admin/roles')).headers.get('location')).toBe('/sign-in?next=%2Fadmin%2Froles')
  })

  it('hold in one municipality only', async () => {
    const elsewhere = await as('admin@example.jp', 'hoshimi.localhost')
    expect((await elsewhere.get('/admin/roles')).status).toBe(404)
    expect(await site.inside((tx) => tx.selectFrom('role_grant').selectAll().execute(), hoshimi.code)).toEqual([])
  })

  it('an unknown account or role changes nothing and is no bug', async () => {
    const browser = await as('admin@example.jp')
    expect((await browser.post('/admin/roles', { account: 'nobody', role: 'officer' })).status).toBe(404)
    expect((await browser.post('/admin/roles', { account: administrator, role: 'emperor' })).status).toBe(303)
    expect((await browser.post('/admin/roles', {})).status).toBe(303)
    expect((await browser.post('/admin/roles/revocation', {})).status).toBe(404)
  })
})

describe('typing in for somebody', () => {
  it('a forged or garbled cookie is ignored', async () => {
    const browser = await as('coordinator@example.jp')
    const session = `session=${browser.cookie('session')}`
    for (const forged of ['x', `${Buffer.from('{}').toString('base64url')}.AAAA`, '%00']) {
      const response = await site.app.request('http://localhost/account', {
        headers: { cookie: `${session}; acting=${forged}` },
      })
      expect(response.status).toBe(200)
    }
  })
})

describe('captured mail', () => {
  it('is shown in the demo only, the HTML part under a policy of its own', async () => {
    await site.browser().post('/sign-in/link', { email: 'member@example.jp' })
    const [mail] = await site.mailTo('member@example.jp')
    const browser = site.browser()
    expect(await (await browser.get('/dev/mail')).text()).toContain('ログインのリンク')
    expect(await (await browser.get(`/dev/mail/${mail?.id}`)).text()).toContain('member@example.jp')
    const html = await browser.get(`/dev/mail/${mail?.id}/html`)
    expect(html.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/)
    expect((await browser.get('/dev/mail/not-an-id')).status).toBe(404)
    const real = await testSite({ env: { DEMO: 'off' } })
    for (const path of ['/dev/mail', `/dev/mail/${newId()}`, '/dev/accounts', '/dev/components']) {
      expect((await real.browser().get(path)).status).toBe(404)
    }
  })
})
