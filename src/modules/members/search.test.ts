// Words find what is written another way, and never another municipality's rows: the search runs outside row-level security.
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { readingMunicipality } from '#platform/db/index.ts'
import { newId } from '#platform/id.ts'
import { hoshimi, minamo } from '../../../test/database.ts'
import { organizationRow } from '../../../test/organization-row.ts'
import { personRow } from '../../../test/person-row.ts'
import { testSite } from '../../../test/site.ts'
import { insertOrganizations, insertPeople } from './actions/bulk.ts'
import { listOrganizations } from './queries/directory.ts'
import { findPeopleForStaff } from './queries/staff.ts'

let site: Awaited<ReturnType<typeof testSite>>
const everything = { kind: null, division: null, professional: false, verified: false, page: 1 }
const found = (q: string, municipality = minamo.code, more: { division?: string } = {}) =>
  readingMunicipality(site.db.root, municipality, (db) => listOrganizations(db, { ...everything, q, ...more })).then(
    ({ rows }) => rows.map(({ name }) => name).sort(),
  )

beforeAll(async () => {
  site = await testSite()
  const rows = [
    { name: 'カワセミ精密ｷﾞｱ', strengths: ['5軸マシニング'], industry: ['26'] },
    { name: 'ひだまりベーカリー', story: '葛\u{E0100}城さんの麦' },
    { name: '𠮷野家具', area: 'みなと町' },
  ]
  for (const municipality of [minamo.code, hoshimi.code]) {
    const mark = municipality === hoshimi.code ? '（星見）' : ''
    await site.inside(async (tx) => {
      const all = rows.map((row) => organizationRow({ ...row, municipality, name: row.name + mark, id: newId() }))
      await insertOrganizations(tx, all)
      const named = { display_name: 'そら', family_name: '渡邉', family_kana: 'ワタナベ' }
      await insertPeople(tx, [personRow({ ...named, municipality, email: `sora@${municipality}.example.jp` })])
    }, municipality)
  }
})

describe('the search', () => {
  it.each([
    ['ｶﾜｾﾐ', 'カワセミ精密ｷﾞｱ'],
    ['かわせみ', 'カワセミ精密ｷﾞｱ'],
    ['カワセミ　ギア', 'カワセミ精密ｷﾞｱ'],
    ['５軸ましにんぐ', 'カワセミ精密ｷﾞｱ'],
    ['ヒダマリベーカリ－', 'ひだまりベーカリー'],
    ['ﾋﾀﾞﾏﾘ', 'ひだまりベーカリー'],
    ['葛城', 'ひだまりベーカリー'],
    ['葛\u{E0101}城', 'ひだまりベーカリー'],
    ['𠮷野', '𠮷野家具'],
    ['みなと', '𠮷野家具'],
  ])('finds by %s: %s', async (q, name) => {
    expect(await found(q)).toEqual([name])
  })

  it.each(['%', "'", "' | 'a", ':*', '\\', '!', '( )', '星見', 'かわ へ'])('finds nothing by %s', async (q) => {
    expect(await found(q)).toEqual([])
  })

  it('follows what is rewritten, moved to another industry, and removed', async () => {
    const row = organizationRow({ id: newId(), name: '旧名工業', industry: ['09'] })
    await site.inside((tx) => insertOrganizations(tx, [row]))
    expect(await found('旧名', minamo.code, { division: 'E' })).toEqual(['旧名工業'])
    const change = (values: { name: string; industry: string[] }) =>
      site.inside((tx) => tx.updateTable('organization').set(values).where('id', '=', row.id).execute())
    await change({ name: '新名工業', industry: ['58'] })
    expect([await found('旧名'), await found('新名')]).toEqual([[], ['新名工業']])
    expect(await found('新名', minamo.code, { division: 'E' })).toEqual([])
    await site.inside((tx) => tx.deleteFrom('organization').where('id', '=', row.id).execute())
    expect(await found('新名')).toEqual([])
  })

  it('finds people for staff by name, reading in any script, and address', async () => {
    for (const q of ['渡邉', 'わたなべ', 'ﾜﾀﾅﾍﾞ', 'そら', 'sora@000019.example.jp']) {
      const { rows } = await site.inside((tx) => findPeopleForStaff(tx, { q, page: 1 }))
      expect(rows.map(({ email }) => email)).toEqual(['sora@000019.example.jp'])
    }
  })
})

describe('outside row-level security', () => {
  it("no other municipality's row comes back, and none at all without a municipality", async () => {
    expect(await found('カワセミ', hoshimi.code)).toEqual(['カワセミ精密ｷﾞｱ（星見）'])
    const ids = (municipality: string) =>
      site.inside(
        (tx) =>
          sql<{
            id: string
          }>`select search_ids('カワセミ', 'organization', '{stranger}') as id union all select organizations_in('{26}')
            union all select search_ids('わたなべ', 'person', '{staff}')`.execute(tx),
        municipality,
      )
    const [here, there] = [(await ids(minamo.code)).rows, (await ids(hoshimi.code)).rows]
    expect([here.length, there.length]).toEqual([3, 3])
    expect(here.filter(({ id }) => there.some((other) => other.id === id))).toEqual([])
    expect((await ids('')).rows).toEqual([])
  })

  it('the tables of words are out of reach, to read and to write', async () => {
    for (const table of ['search.organization', 'finding.document', 'finding.term', 'finding.word']) {
      const reading = site.inside((tx) => sql`select from ${sql.raw(table)}`.execute(tx))
      await expect(reading).rejects.toMatchObject({ code: '42501' })
    }
    const { rows } = await sql<{ open: string }>`
      select c.oid::regclass::text as open from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('search', 'finding', 'auth') and c.relkind = 'r'
        and has_table_privilege('machiport_app', c.oid, 'select, insert, update, delete')`.execute(site.db.root)
    expect(rows).toEqual([])
  })

  it('nothing else answers with the rights of its owner', async () => {
    const { rows } = await sql<{ name: string; path: string; everyone: boolean }>`
      select proname as name, proconfig[1] as path, has_function_privilege('public', p.oid, 'execute') as everyone
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where prosecdef and prorettype <> 'trigger'::regtype and n.nspname not in ('pg_catalog', 'information_schema')
      order by 1`.execute(site.db.root)
    const doors = [
      'budget_lock',
      'erase_audit_lines',
      'organizations_in',
      'search_exact',
      'search_ids',
      'search_mistyped',
      'search_near',
    ]
    expect(rows).toEqual(doors.map((name) => ({ name, path: 'search_path=public, pg_temp', everyone: false })))
  })
})
