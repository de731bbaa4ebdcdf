// 仕事の一覧: over all schemes, the longest wait first, in as many queries for three as for one; quick with 20,000.
import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { bookYear } from '../../../test/book-year.ts'
import { type ApplicationWorld, applicationWorld, openScheme } from '../../../test/application-world.ts'
import { testSite } from '../../../test/site.ts'

const site = await testSite()
let w: ApplicationWorld
let officer: { account: string; browser: ReturnType<typeof site.browser> }
beforeAll(async () => {
  w = await applicationWorld(site)
  officer = { account: await site.account('miura@example.jp', 'officer'), browser: site.browser() }
  await officer.browser.signIn('miura@example.jp')
})

/** `n` of as many firms under a new scheme, each a day older than the one before. */
async function waiting(n: number, name: string, more: { officer?: string } = {}) {
  const open = await openScheme(site, {}, undefined, { title: `${name}の補助` })
  await sql`insert into organization (municipality, id, name, name_key, slug, kind, origin)
    select ${w.municipality}, md5(${name} || n)::uuid, ${name} || n, ${name} || n, ${name} || n, 'company', 'demo' from generate_series(1, ${n}::int) n`.execute(
    site.db.root,
  )
  await sql`insert into application (municipality, id, scheme, call, form, rules, organization, applicant_name, number, number_year, state, answers, judgement,
      asked_yen, sha256, pages, origin, created_account, submitted_at, submitted_account, state_at, officer)
    select ${w.municipality}, md5(${name} || 'a' || n)::uuid, ${open.scheme}, ${open.call}, ${open.form}, ${open.rules}, md5(${name} || n)::uuid, ${name} || n, n, ${bookYear},
      (array['submitted', 'formal', 'review', 'report', 'awarded'])[1 + n % 5], jsonb_build_object('purpose', repeat('x', 500)), '{}', 100000, repeat('0', 64), 3, 'web', 'x',
      now() - n * interval '1 day', 'x', now() - n * interval '1 minute' - interval '20 days', ${more.officer ?? null} from generate_series(1, ${n}::int) n`.execute(
    site.db.root,
  )
  return open
}

const list = async (query = '', browser = officer.browser): Promise<string> =>
  (await browser.get(`/staff/work${query}`)).text()

it('shows whatever has waited longest first, what is late, and takes as many queries for three as for one', async () => {
  const mine = { officer: officer.account }
  await waiting(1, '甲')
  const [one, three] = [await waiting(1, '丙', mine), await waiting(3, '乙', mine)]
  const page = await list()
  expect(page.indexOf('乙3')).toBeLessThan(page.indexOf('乙2'))
  expect(page).toContain('20日（目安14日）')
  const queries = async (scheme: string): Promise<number> => {
    site.db.takeQueries()
    await list(`?scheme=${scheme}`)
    return site.db.takeQueries().length
  }
  expect(await queries(three.scheme)).toBe(await queries(one.scheme))
  expect(await list('?whose=free')).not.toContain('乙2')
  expect(await list('?whose=mine')).not.toContain('甲1')
  expect(await list('?whose=mine&state=review')).toContain('乙2')
  expect(await list('?whose=mine&state=review')).not.toContain('乙3')
  for (const q of ['乙3', `${bookYear}-0003`]) {
    const asked = await list(`?whose=mine&q=${encodeURIComponent(q)}`)
    expect([q, asked.includes('>乙3<'), asked.includes('>乙2<')]).toEqual([q, true, false])
  }
  expect(await list('?q=nobody')).toContain('この条件に合うものはありません')
  expect((await officer.browser.get('/staff/work?page=2')).status).toBe(404)
})

it('is for staff and the auditor', async () => {
  const statuses = await Promise.all(
    [officer, w.coordinator, w.auditor, w.hana].map(async ({ browser }) => (await browser.get('/staff/work')).status),
  )
  expect(statuses).toEqual([200, 200, 200, 404])
})
