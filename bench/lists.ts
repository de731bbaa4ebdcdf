// Every list page on a town of 100,000 rows a table: what the page costs, and each query that reads a whole table, sorts one or takes
// long. node --import ./src/tsx-hook.mjs bench/lists.ts [ROWS] [PAGE…]; KEEP=DIR keeps the town for the next run.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LogEvent } from 'kysely'
import { Client } from 'pg'
import { z } from 'zod'
import { readConfig } from '#platform/config.ts'
import { connect } from '#platform/db/index.ts'
import { freePort, startEmbedded } from '#platform/db/embedded.ts'
import { createApp } from '../src/app.ts'
import { createServices } from '../src/boot.ts'
import { modules } from '../src/modules.ts'
import { prepareDatabase } from '../src/prepare-database.ts'
import { signIn } from './sign-in.ts'
import { buildTown, id, kinds, municipality } from './town.ts'

const size = Number(process.argv[2] ?? 100_000)
const only = process.argv.slice(3)
const challenge = id(kinds.opportunity, 0)

/** Who asks: nobody, the first member (who represents the first organization), a coordinator, an administrator. */
const pages: readonly [who: 'nobody' | 'member' | 'coordinator' | 'administrator', path: string][] = [
  ['nobody', '/'],
  ['nobody', '/search?q=醤油'],
  ['nobody', '/search?q=油'],
  ['nobody', '/search?q=第77777工業'],
  ['nobody', '/search?q=精密な歯車を長く作る会社'],
  ['coordinator', '/search?q=渡邉77777'],
  ['nobody', '/organizations'],
  ['nobody', '/organizations?page=300'],
  ['nobody', '/organizations?q=小宮山'],
  ['nobody', '/organizations?q=醤油'],
  ['nobody', '/organizations?q=第77777工業'],
  ['nobody', '/organizations?kind=npo'],
  ['nobody', '/organizations?division=E'],
  ['nobody', '/organizations?professional=yes'],
  ['member', '/people'],
  ['member', '/people?q=設計'],
  ['member', '/people?q=渡邉77777'],
  ['member', '/people?skill=cad'],
  ['nobody', '/opportunities'],
  ['nobody', '/opportunities?sort=closing'],
  ['nobody', '/opportunities?ended=yes'],
  ['nobody', '/opportunities?q=醤油'],
  ['nobody', '/opportunities?q=醤油&ended=yes'],
  ['nobody', '/opportunities?q=広める77777&ended=yes'],
  ['nobody', '/opportunities?area=第7町&sdg=3'],
  ['nobody', '/events'],
  ['nobody', '/events?page=20'],
  ['nobody', '/events?q=醤油&open=yes&free=yes'],
  ['nobody', '/events?facility=childcare&form=online'],
  ['nobody', '/events?past=yes'],
  ['nobody', `/events/months/${new Date().toISOString().slice(0, 7)}`],
  ['nobody', `/events/${id(kinds.event, 0)}`],
  ['nobody', '/events.ics'],
  ['nobody', '/events.atom'],
  ['nobody', '/support'],
  ['nobody', '/support?page=20'],
  ['nobody', '/support?when=closed'],
  ['nobody', '/support?when=closed&page=300'],
  ['nobody', '/support?q=醤油'],
  ['nobody', '/support?topic=premises&kind=grant&who=business'],
  ['nobody', `/support/${id(kinds.scheme, 0)}`],
  ['nobody', '/support/find?who=business&topic=premises&where=here&size=few&need=costs'],
  ['nobody', '/support.atom'],
  ['nobody', '/support.csv'],
  ['member', '/me'],
  ['member', '/my/entries'],
  ['member', '/my/opportunities'],
  ['member', '/my/matches'],
  ['member', '/notices'],
  ['coordinator', '/desk'],
  ['coordinator', `/opportunities/${challenge}/entries`],
  ['coordinator', `/opportunities/${challenge}/candidates`],
  ['coordinator', '/staff/people'],
  ['coordinator', '/staff/people?q=わたなべ'],
  ['coordinator', '/staff/people?q=p77777@bench'],
  ['coordinator', '/staff/organizations'],
  ['coordinator', '/staff/organizations?q=77777'],
  ['coordinator', '/staff/claims'],
  ['coordinator', '/staff/imports'],
  ['coordinator', `/staff/imports/${id(kinds.batch, 0)}`],
  ['coordinator', `/staff/imports/${id(kinds.batch, 0)}?page=1500`],
  ['coordinator', `/staff/imports/${id(kinds.batch, 0)}?outcome=rejected`],
  ['administrator', '/admin/audit'],
  ['administrator', '/admin/audit?action=entries.sent'],
  ['administrator', '/admin/audit?account=account7'],
  ['administrator', '/admin/audit?from=2026-01-01'],
]

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

const kept = process.env['KEEP']
const dir = kept ?? (await mkdtemp(join(tmpdir(), 'machiport-lists-')))
const server = await startEmbedded({ dir, port: await freePort(), unsafe: true })
const say = (line: string): void => void process.stdout.write(`${line}\n`)
const url = server.url
await prepareDatabase(url)
const admin = new Client({ connectionString: url })
await admin.connect()
if ((await admin.query('select from municipality')).rowCount === 0) {
  const started = performance.now()
  await buildTown(admin, size)
  say(`${size} rows a table in ${((performance.now() - started) / 1000).toFixed(0)} s`)
}

const queries: { sql: string; parameters: readonly unknown[] }[] = []
const log = ({ query }: LogEvent): void => void queries.push({ sql: query.sql, parameters: query.parameters })
const database = connect(url, { max: 4, log })
const { services, close } = createServices(readConfig({ LOG_LEVEL: 'silent', SECRET: 'x'.repeat(32) }), url)
const app = createApp({ ...services, database }, modules)
const cookies = new Map<string, string>()

for (const who of ['member', 'coordinator', 'administrator'])
  cookies.set(who, await signIn({ ...services, database }, admin, who))

async function open(who: string, path: string): Promise<{ status: number; ms: number }> {
  queries.length = 0
  const started = performance.now()
  const headers = { host: 'localhost', cookie: cookies.get(who) ?? '' }
  const response = await app.request(`http://localhost${encodeURI(path)}`, { headers })
  await response.text()
  return { status: response.status, ms: performance.now() - started }
}

async function explain({ sql, parameters }: (typeof queries)[number]) {
  await admin.query('begin')
  await admin.query(
    `select set_config('role', 'machiport_app', true), set_config('app.municipality', '${municipality}', true)`,
  )
  const { rows } = await admin.query(`explain (analyze, buffers, format json) ${sql}`, [...parameters])
  await admin.query('rollback')
  const [{ Plan: whole, 'Execution Time': ms }] = explained.parse(rows[0]['QUERY PLAN'])
  return { ms, blocks: whole['Shared Hit Blocks'] + whole['Shared Read Blocks'], faults: faults(whole) }
}

for (const [who, path] of pages) {
  if (only.length > 0 && !only.includes(path)) continue
  for (let warm = 0; warm < 3; warm += 1) await open(who, path)
  const { status, ms } = await open(who, path)
  const asked = queries.filter(({ sql }) => /^(select|with)/.test(sql) && !sql.includes('set_config'))
  say(`${ms.toFixed(0).padStart(6)} ms  ${status}  ${asked.length} queries  ${who} ${path}`)
  for (const query of asked) {
    const told = await explain(query)
    if (told.ms < 5 && told.faults.length === 0) continue
    say(
      `          ${told.ms.toFixed(1)} ms, ${told.blocks} blocks, ${told.faults.join(', ') || 'by index'}: ${query.sql.slice(0, only.length > 0 ? 2000 : 160)}`,
    )
  }
}

await admin.end()
await database.close()
await close()
await server.stop()
if (kept === undefined) await rm(dir, { recursive: true })
