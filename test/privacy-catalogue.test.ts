// No table and no column is forgotten: each is declared in some module's privacy.ts.
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { installationHoldings } from '#modules/accounts/index.ts'
import { platformPrivacy } from '#platform/privacy/index.ts'
import { modules } from '../src/modules.ts'
import { testDatabase } from './database.ts'

const declared = [platformPrivacy, ...modules.flatMap(({ privacy }) => privacy ?? [])]
const holdings = [...declared.flatMap((one) => one.holdings), ...installationHoldings]
const impersonal = declared.flatMap((one) => Object.keys(one.impersonal ?? {}))

describe('what is kept about people', () => {
  /** Every table but the queue's own (its jobs carry ids only), as `entry` or `auth.user`, with its columns. */
  let tables: { name: string; columns: string[] }[]
  /** Tables whose foreign keys lead to a person. */
  let toPeople: string[]
  beforeAll(async () => {
    const { root } = await testDatabase()
    const all = await sql<{ name: string; columns: string[] }>`
      select case table_schema when 'public' then '' else table_schema || '.' end || table_name as name,
        array_agg(column_name::text order by column_name) filter (where column_name <> 'municipality') as columns
      from information_schema.columns join information_schema.tables using (table_schema, table_name)
      where table_schema not in ('pg_catalog', 'information_schema', 'pgboss') and table_type = 'BASE TABLE'
      group by 1 order by 1`.execute(root)
    tables = all.rows
    const keys = await sql<{ name: string }>`
      select distinct conrelid::regclass::text as name from pg_constraint
      where contype = 'f' and confrelid = 'person'::regclass order by 1`.execute(root)
    toPeople = keys.rows.map(({ name }) => name)
  })

  it('is declared for every table of the database, once: as personal, or with the reason why it is not', () => {
    expect([...holdings.map(({ table }) => table), ...impersonal].sort()).toEqual(tables.map(({ name }) => name).sort())
  })

  it('is declared column by column', () => {
    const columnsOf = new Map(tables.map(({ name, columns }) => [name, columns]))
    for (const { table, columns } of holdings) {
      expect([table, ...Object.keys(columns).sort()]).toEqual([table, ...(columnsOf.get(table) ?? []).toSorted()])
    }
  })

  it('covers every table that points at a person (a challenge is its organization’s, an index follows its row)', () => {
    const known = new Set(holdings.map(({ table }) => table))
    expect(toPeople.filter((name) => !known.has(name))).toEqual(['matchable', 'opportunity'])
  })

  it('has a reason wherever something stays, and wherever a period runs', () => {
    const staying = holdings.filter(({ erase, kept }) => erase !== 'rows' && kept === undefined)
    expect(staying.map(({ table }) => table)).toEqual([])
  })
})
