import { getMigrations } from 'better-auth/db/migration'
import { sql } from 'kysely'
import { Pool } from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from '#platform/config.ts'
import { DatabaseAbsent } from '#platform/db/index.ts'
import { testSite } from '../../../test/site.ts'
import { authOptions } from './options.ts'

let site: Awaited<ReturnType<typeof testSite>>
beforeAll(async () => {
  site = await testSite({ env: { PUBLIC_URL: 'https://machiport.example.jp' } })
})

describe('accounts', () => {
  it('that cannot be read for a moment are a fault, not a stranger', async () => {
    const other = await testSite()
    await other.account('fault@example.jp')
    const signedIn = await other.browser('localhost').signIn('fault@example.jp')
    const cookie = signedIn.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ')
    const headers = new Headers({ cookie })
    expect((await other.services.identity.accountOf(headers))?.account.email).toBe('fault@example.jp')
    await sql`alter table auth.session rename to gone`.execute(other.db.root)
    await expect(other.services.identity.accountOf(headers)).rejects.toThrow(DatabaseAbsent)
    await sql`alter table auth.gone rename to session`.execute(other.db.root)
  })

  it('stand in the tables that the library asks for, and in no others', async () => {
    const pool = new Pool({ connectionString: site.db.url, max: 1, options: '-c search_path=auth' })
    const { toBeCreated, toBeAdded } = await getMigrations(authOptions(readConfig({ SECRET: 'x'.repeat(32) }), pool))
    await pool.end()
    expect({ toBeCreated, toBeAdded }).toEqual({ toBeCreated: [], toBeAdded: [] })
  })

  it('are out of reach of the role that serves pages', async () => {
    for (const table of ['user', 'session', 'account', 'verification', 'twoFactor', 'passkey']) {
      const reading = site.inside((tx) => sql`select id from auth.${sql.id(table)}`.execute(tx))
      await expect(reading).rejects.toMatchObject({ code: '42501' })
    }
  })

  it('behind TLS have a __Host- cookie', async () => {
    await site.account('host@example.jp')
    const response = await site.browser('machiport.example.jp').signIn('host@example.jp')
    const [line = ''] = response.headers.getSetCookie()
    expect(line).toMatch(/^__Host-session=/)
    expect(line).toMatch(/; Path=\//)
    expect(line).toMatch(/; Secure/)
    expect(line).not.toMatch(/Domain/i)
    expect(response.headers.get('strict-transport-security')).toMatch(/max-age=31536000/)
  })

  it('cost one look-up a request, and none without a cookie', async () => {
    await site.account('cheap@example.jp')
    const browser = site.browser()
    await browser.signIn('cheap@example.jp')
    const cookie = `__Host-session=${browser.cookie('__Host-session')}`
    const found = await site.services.identity.accountOf(new Headers({ cookie }))
    expect(found).toMatchObject({ account: { email: 'cheap@example.jp', name: 'cheap' }, cookies: [] })
    expect(await site.services.identity.accountOf(new Headers({ cookie: `${cookie}x` }))).toBeNull()
    expect(await site.services.identity.accountOf(new Headers())).toBeNull()
  })

  it('stay signed in while they are used: a day later the session and its cookie run anew', async () => {
    const id = await site.account('daily@example.jp')
    const browser = site.browser('machiport.example.jp')
    await browser.signIn('daily@example.jp')
    const renewed = async () =>
      (await browser.get('/about')).headers.getSetCookie().filter((line) => line.startsWith('__Host-session='))
    expect(await renewed()).toEqual([])
    const days = async (): Promise<number> =>
      (
        await sql<{ days: number }>`select round(extract(epoch from "expiresAt" - now()) / 86400)::int as days
          from auth."session" where "userId" = ${id}`.execute(site.db.root)
      ).rows[0]?.days ?? 0
    await sql`update auth."session" set "expiresAt" = now() + interval '28 days' where "userId" = ${id}`.execute(
      site.db.root,
    )
    const [line = '', ...more] = await renewed()
    expect(more).toEqual([])
    expect(line).toMatch(/^__Host-session=.*Max-Age=2592000/)
    expect(await days()).toBe(30)
    expect(await renewed()).toEqual([])
    await sql`update auth."session" set "expiresAt" = now() + interval '28 days' where "userId" = ${id}`.execute(
      site.db.root,
    )
    await browser.post('/sign-out')
    expect(browser.cookie('__Host-session')).toBeUndefined()
  })

  it('are asked anew after ninety days, however often they were here', async () => {
    const id = await site.account('loyal@example.jp')
    const browser = site.browser('machiport.example.jp')
    await browser.signIn('loyal@example.jp')
    const age = (days: number) =>
      sql`update auth."session" set "createdAt" = now() - ${days} * interval '1 day' where "userId" = ${id}`.execute(
        site.db.root,
      )
    await age(89)
    expect((await browser.get('/account')).status).toBe(200)
    await age(91)
    expect((await browser.get('/account')).status).toBe(303)
  })

  it('made by the administrator are confirmed, found again, and never given a new password silently', async () => {
    const { identity } = site.services
    const body = { email: 'First@Example.jp', name: '一', password: 'the first password' }
    const id = await identity.ensureAccount(body)
    expect(await identity.ensureAccount({ ...body, password: 'another password' })).toBe(id)
    const post = (password: string) => site.browser().post('/sign-in', { email: body.email, password })
    expect((await post('the first password')).status).toBe(303)
    expect((await post('another password')).status).toBe(422)
  })
})
