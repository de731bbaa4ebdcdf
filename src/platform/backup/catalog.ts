// Which tables a database holds, ours and the job queue's, and how each is copied whole.
import type { Client } from 'pg'

export interface Table {
  /** `public.person`, quoted where SQL needs it. */
  name: string
  /** Without those that PostgreSQL computes. */
  columns: string[]
  /** What its rows are put in order by, so that equal tables give equal bytes on every server. */
  order: string
  /** Behind row-level security: its owner too reads one municipality at a time. */
  secured: boolean
}

const listing = `
  select format('%I.%I', n.nspname, c.relname) as name, c.relrowsecurity as secured,
    array_agg(quote_ident(a.attname) order by a.attnum) filter (where a.attgenerated = '') as columns,
    coalesce(string_agg(quote_ident(a.attname) || case when a.attcollation <> 0 then ' collate "C"' else '' end,
      ', ' order by array_position(k.conkey, a.attnum)) filter (where a.attnum = any (k.conkey)), 't::text collate "C"') as "order"
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  left join pg_constraint k on k.conrelid = c.oid and k.contype = 'p'
  where c.relkind in ('r', 'p') and not c.relispartition
    and n.nspname <> 'information_schema' and n.nspname !~ '^pg_'
    and not exists (select from pg_depend d where d.objid = c.oid and d.classid = 'pg_class'::regclass and d.deptype = 'e')
  group by c.oid, c.relname, n.nspname order by 1`

export const listTables = async (client: Client): Promise<Table[]> => (await client.query<Table>(listing)).rows

export async function listSequences(client: Client): Promise<{ name: string; value: string }[]> {
  const { rows } = await client.query<{ name: string; value: string }>(
    `select format('%I.%I', schemaname, sequencename) as name, last_value::text as value
     from pg_sequences where last_value is not null order by 1`,
  )
  return rows
}

export async function listMunicipalities(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ code: string }>('select code from municipality order by code collate "C"')
  return rows.map(({ code }) => code)
}

/** The queries that together give every row once, in order: one a municipality where the table is secured. */
export function selections({ name, columns, order, secured }: Table, municipalities: readonly string[]) {
  const select = (where: string) =>
    `copy (select ${columns.join(', ')} from ${name} t ${where} order by ${order}) to stdout`
  if (!secured) return [{ municipality: '', sql: select('') }]
  return municipalities.map((municipality) => ({
    municipality,
    sql: select(`where municipality = '${municipality}'`),
  }))
}
