// Every list page on a town of 100,000 rows a table, and on one of as many applications to schemes: what the page costs, and each query
// that reads a whole table, sorts one or takes long. node --import ./src/tsx-hook.mjs bench/lists.ts [ROWS] [PAGE…], a page by its
// address or all of a host (schemes.localhost); KEEP=DIR keeps the towns for the next run.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LogEvent } from 'kysely'
import { Client } from 'pg'
import { readConfig } from '#platform/config.ts'
import { connect } from '#platform/db/index.ts'
import { freePort, startEmbedded } from '#platform/db/embedded.ts'
import { createApp } from '../src/app.ts'
import { createServices } from '../src/boot.ts'
import { modules } from '../src/modules.ts'
import { prepareDatabase } from '../src/prepare-database.ts'
import { explain, type Query } from './explain.ts'
import { growSchemes } from './grow-schemes.ts'
import { type Asked, pages } from './list-pages.ts'
import { signIn } from './sign-in.ts'
import { buildTown, municipality } from './town.ts'

const size = Number(process.argv[2] ?? 100_000)
const only = process.argv.slice(3)
const asked = pages.filter(({ path, host }) => only.length === 0 || only.includes(path) || only.includes(host))

const schemeTown = '000027'
const towns = {
  localhost: { code: municipality, build: buildTown },
  'schemes.localhost': {
    code: schemeTown,
    build: async (admin: Client, n: number) => {
      await admin.query(`insert into municipality values ($1, $1, 'ミナモク', 'Minamo', '課', 'Division', '00', $2)`, [
        schemeTown,
        ['schemes.localhost'],
      ])
      await growSchemes(admin, schemeTown, n)
    },
  },
}

const kept = process.env['KEEP']
const dir = kept ?? (await mkdtemp(join(tmpdir(), 'machiport-lists-')))
const server = await startEmbedded({ dir, port: await freePort(), unsafe: true })
const say = (line: string): void => void process.stdout.write(`${line}\n`)
const url = server.url
await prepareDatabase(url)
const admin = new Client({ connectionString: url })
await admin.connect()

const queries: Query[] = []
const log = ({ query }: LogEvent): void => void queries.push({ sql: query.sql, parameters: query.parameters })
const database = connect(url, { max: 4, log })
const { services, close } = createServices(readConfig({ LOG_LEVEL: 'silent', SECRET: 'x'.repeat(32) }), url)
const logged = { ...services, database }
const app = await createApp(logged, modules)

const cookies = new Map<string, string>()
async function cookieOf({ host, who }: Asked): Promise<string> {
  const one = who === 'nobody' ? '' : (cookies.get(host + who) ?? (await signIn(logged, admin, who, towns[host].code)))
  cookies.set(host + who, one)
  return one
}

async function open(page: Asked): Promise<{ status: number; ms: number }> {
  const headers = { host: page.host, cookie: await cookieOf(page) }
  queries.length = 0
  const started = performance.now()
  const response = await app.request(`http://${page.host}${encodeURI(decodeURI(page.path))}`, { headers })
  await response.text()
  return { status: response.status, ms: performance.now() - started }
}

for (const host of new Set(asked.map((page) => page.host))) {
  const { code, build } = towns[host]
  if ((await admin.query('select from municipality where code = $1', [code])).rowCount !== 0) continue
  const started = performance.now()
  await build(admin, size)
  say(`${host}: ${size} rows a table in ${((performance.now() - started) / 1000).toFixed(0)} s`)
}

for (const page of asked) {
  for (let warm = 0; warm < 3; warm += 1) await open(page)
  const { status, ms } = await open(page)
  const selects = queries.filter(({ sql }) => /^(select|with)/.test(sql) && !sql.includes('set_config'))
  say(`${ms.toFixed(0).padStart(6)} ms  ${status}  ${selects.length} queries  ${page.who} ${page.path}`)
  for (const query of selects) {
    const told = await explain(admin, towns[page.host].code, query)
    if (told.ms < 5 && told.faults.length === 0) continue
    const why = told.faults.join(', ') || 'by index'
    say(
      `          ${told.ms.toFixed(1)} ms, ${told.blocks} blocks, ${why}: ${query.sql.slice(0, only.length > 0 ? 2000 : 160)}`,
    )
  }
}

await admin.end()
await database.close()
await close()
await server.stop()
if (kept === undefined) await rm(dir, { recursive: true })
