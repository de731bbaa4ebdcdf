// What PostgreSQL says of one query: how long, how much it read, and what of it no list should do.
import type { Client } from 'pg'
import { z } from 'zod'

interface Plan {
  'Node Type': string
  'Relation Name'?: string | undefined
  'Actual Rows': number
  'Actual Loops': number
  'Rows Removed by Filter'?: number | undefined
  'Shared Hit Blocks': number
  'Shared Read Blocks': number
  Plans?: Plan[] | undefined
}
const plan: z.ZodType<Plan> = z.lazy(() =>
  z.object({
    'Node Type': z.string(),
    'Relation Name': z.string().optional(),
    'Actual Rows': z.number(),
    'Actual Loops': z.number(),
    'Rows Removed by Filter': z.number().optional(),
    'Shared Hit Blocks': z.number(),
    'Shared Read Blocks': z.number(),
    Plans: z.array(plan).optional(),
  }),
)
const explained = z.tuple([z.object({ Plan: plan, 'Execution Time': z.number() })])
const parts = (one: Plan): Plan[] => [one, ...(one.Plans ?? []).flatMap(parts)]

/** What a plan does too much of: tables read whole, more than a page sorted. */
const faults = (whole: Plan): string[] =>
  parts(whole).flatMap((one) => {
    const read = one['Actual Rows'] * one['Actual Loops'] + (one['Rows Removed by Filter'] ?? 0)
    if (one['Node Type'] === 'Seq Scan' && read > 1000) return [`reads all of ${one['Relation Name']} (${read})`]
    const sorted = (one.Plans ?? []).reduce((sum, below) => sum + below['Actual Rows'], 0)
    return one['Node Type'] === 'Sort' && sorted > 1000 ? [`sorts ${sorted}`] : []
  })

export interface Query {
  sql: string
  parameters: readonly unknown[]
}

/** Asked again as the program asks it, in the same town. */
export async function explain(admin: Client, town: string, { sql, parameters }: Query) {
  await admin.query('begin')
  await admin.query(
    `select set_config('role', 'machiport_app', true), set_config('app.municipality', '${town}', true), set_config('random_page_cost', '1.1', true)`,
  )
  const { rows } = await admin.query(`explain (analyze, buffers, format json) ${sql}`, [...parameters])
  await admin.query('rollback')
  const [{ Plan: whole, 'Execution Time': ms }] = explained.parse(rows[0]['QUERY PLAN'])
  return { ms, blocks: whole['Shared Hit Blocks'] + whole['Shared Read Blocks'], faults: faults(whole) }
}
