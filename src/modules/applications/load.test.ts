// 25,000 applications in one scheme.
import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { type ApplicationWorld, applicationWorld, openScheme } from '../../../test/application-world.ts'
import { blocksRead } from '../../../test/blocks-read.ts'
import { testSite } from '../../../test/site.ts'

const site = await testSite()
let w: ApplicationWorld
let scheme: string
beforeAll(async () => {
  w = await applicationWorld(site)
  const open = await openScheme(site)
  scheme = open.scheme
  const { municipality } = w
  await sql`insert into organization (municipality, id, name, name_key, slug, kind, origin)
    select ${municipality}, md5('o' || n)::uuid, '第' || n || '工業', '第' || n || '工業', 'o' || n, 'company', 'demo' from generate_series(1, 25000) n`.execute(
    site.db.root,
  )
  await sql`insert into application (municipality, id, scheme, call, form, rules, organization, applicant_name, number, number_year, state, answers, judgement,
      asked_yen, sha256, pages, origin, created_account, submitted_at, submitted_account)
    select ${municipality}, md5('a' || n)::uuid, ${scheme}, ${open.call}, ${open.form}, ${open.rules}, md5('o' || n)::uuid, '第' || n || '工業', n, 2026,
      (array['submitted', 'formal', 'review', 'awarded'])[1 + n % 4], (select jsonb_build_object('purpose', string_agg(md5(n || '-' || i), '')) from generate_series(1, 40) i), '{}', 100000, repeat('0', 64), 3,
      'web', 'x', now() - n * interval '1 minute', 'x' from generate_series(1, 25000) n`.execute(site.db.root)
  // Written out first, as in a town where rows are older than a second: otherwise no page counts as visible to all.
  await sql`checkpoint`.execute(site.db.root)
  await sql`vacuum analyze application`.execute(site.db.root)
}, 120_000)

const queries = [
  '',
  'page=250',
  'page=500',
  'order=oldest',
  'state=review',
  'q=12345',
  'q=2026-12345',
  'q=第2499',
  'q=どこにもない',
]

it('reads less than a third of the table for a page, wherever in the list', async () => {
  const whole = await blocksRead(site.db, () =>
    site.inside((tx) => tx.selectFrom('application').select('answers').execute()),
  )
  for (const query of queries) {
    const blocks = await blocksRead(site.db, async () => {
      expect((await w.coordinator.browser.get(`/staff/schemes/${scheme}/applications?${query}`)).status).toBe(200)
    })
    expect(blocks, query).toBeLessThan(whole / 3)
  }
})
