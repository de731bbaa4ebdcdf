// No municipality sees or writes another's rows, on every table there is: the catalogue is walked, so none can forget.
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { inMunicipality, readingMunicipality } from '#platform/db/index.ts'
import { hoshimi, minamo, testDatabase, type TestDatabase } from './database.ts'

describe('tenancy', () => {
  let db: TestDatabase
  beforeAll(async () => {
    db = await testDatabase()
  })

  const tables = async () =>
    (
      await sql<{ name: string; secured: boolean; forced: boolean; policies: number }>`
        select c.relname as name, c.relrowsecurity as secured, c.relforcerowsecurity as forced,
          (select count(*) from pg_policies p where p.tablename = c.relname
            and p.qual = '(municipality = current_municipality())' and p.with_check = p.qual) as policies
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'public' and c.relkind in ('r', 'p')
          and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'municipality')
        order by 1`.execute(db.root)
    ).rows

  it('every table with a municipality is behind row-level security, forced, with the one policy', async () => {
    const found = await tables()
    expect(found.length).toBeGreaterThan(3)
    expect(found.filter((t) => !t.secured || !t.forced || t.policies !== 1).map((t) => t.name)).toEqual([])
  })

  it('every function that acts with its owner’s rights says where it looks for names, temporary tables last', async () => {
    const { rows } = await sql<{ name: string }>`select p.oid::regprocedure::text as name from pg_proc p
      where p.prosecdef and p.pronamespace::regnamespace::text in ('public', 'search', 'auth')
        and not exists (select from unnest(p.proconfig) setting where setting ~ '^search_path=.*, pg_temp$')`.execute(
      db.root,
    )
    expect(rows).toEqual([])
  })

  it('every other table is on the short list of shared ones', async () => {
    const { rows } = await sql<{ name: string }>`
      select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind in ('r', 'p')
        and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'municipality')`.execute(
      db.root,
    )
    expect(rows.map((r) => r.name).sort()).toEqual(['migration', 'municipality', 'rate_limit'])
  })

  it('every key of a tenant table begins with the municipality', async () => {
    const { rows } = await sql<{ name: string }>`
      select i.indexrelid::regclass::text as name from pg_index i
      join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'municipality'
      where n.nspname = 'public' and i.indisunique and i.indkey[0] <> a.attnum`.execute(db.root)
    expect(rows.map((r) => r.name)).toEqual([])
  })

  it("hides another municipality's rows and refuses to write them", async () => {
    const grant = { account: 'a', role: 'member', granted_by: 'test' }
    await inMunicipality(db.root, hoshimi.code, (tx) =>
      tx
        .insertInto('role_grant')
        .values({ ...grant, municipality: hoshimi.code })
        .execute(),
    )
    const seen = await readingMunicipality(db.root, minamo.code, (read) =>
      read.selectFrom('role_grant').selectAll().execute(),
    )
    expect(seen).toEqual([])
    const intrusion = inMunicipality(db.root, minamo.code, (tx) =>
      tx
        .insertInto('role_grant')
        .values({ ...grant, municipality: hoshimi.code, account: 'b' })
        .execute(),
    )
    await expect(intrusion).rejects.toMatchObject({ code: '42501' })
  })

  it('a page cannot write', async () => {
    const attempt = readingMunicipality(db.root, minamo.code, (read) =>
      read
        .insertInto('role_grant')
        .values({ municipality: minamo.code, account: 'c', role: 'member', granted_by: 't' })
        .execute(),
    )
    await expect(attempt).rejects.toMatchObject({ code: '25006' })
  })
})
