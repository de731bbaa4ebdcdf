// The database that a copy goes into: empty, then migrated to where the copy was, then brought up to date.
import { Client } from 'pg'
import { connect } from '#platform/db/index.ts'
import { migrate, oneAtATime } from '#platform/db/migrate.ts'
import { t } from '#platform/i18n/index.ts'
import { prepareJobs } from '#platform/jobs/index.ts'
import type { Snapshot } from '#platform/backup/index.ts'
import { allMigrations } from '../../migrations.ts'
import { prepareDatabase } from '../../prepare-database.ts'
import { verifyChains } from '../audit.ts'
import { CliError } from '../command.ts'

async function withClient<T>(url: string, run: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return await run(client)
  } finally {
    await client.end()
  }
}

async function refuseOthers(client: Client): Promise<void> {
  const { rowCount } = await client.query(`select from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`)
  if (rowCount === 0) return
  throw new CliError(
    t(
      'データベースが使われています。先に machiport serve と worker を止めてください',
      'The database is in use: first stop machiport serve and worker',
    ),
  )
}

/** Refuses while anybody is connected: what they write now would be lost. */
export const refuseWhileInUse = (url: string): Promise<void> => withClient(url, refuseOthers)

const schemas = `select quote_ident(n.nspname) as name, exists (select from pg_class c where c.relnamespace = n.oid and c.relkind in ('r', 'p')) as used
  from pg_namespace n where n.nspname <> 'information_schema' and n.nspname !~ '^pg_'`

async function emptyDatabase(url: string, replace: boolean): Promise<void> {
  await withClient(url, async (client) => {
    const { rows } = await client.query<{ name: string; used: boolean }>(schemas)
    if (!rows.some(({ used }) => used)) return
    if (!replace) {
      throw new CliError(
        t(
          '宛先のデータベースは空ではありません。中身をすべて捨てて置きかえるなら --replace を付けてください',
          'The target database is not empty. With --replace all that is in it is thrown away',
        ),
      )
    }
    await refuseOthers(client)
    for (const { name } of rows) await client.query(`drop schema ${name} cascade`)
    await client.query('create schema public')
  })
}

/** Empties the target where told to, and applies the very migrations that the copy had. */
export async function prepareTarget(url: string, snapshot: Snapshot, replace: boolean): Promise<void> {
  const ours = new Map((await allMigrations()).map((migration) => [migration.name, migration]))
  const foreign = snapshot.migrations.filter(({ name, sha256 }) => ours.get(name)?.sha256 !== sha256)
  if (foreign.length > 0) {
    const names = foreign.map(({ name }) => name).join(', ')
    throw new CliError(t(`この版が知らない移行があります：${names}`, `This version does not know: ${names}`))
  }
  await emptyDatabase(url, replace)
  const had = new Set(snapshot.migrations.map(({ name }) => name))
  await oneAtATime(url, async () => {
    await migrate(
      url,
      [...ours.values()].filter(({ name }) => had.has(name)),
    )
    await prepareJobs(url)
  })
}

/** Applies what is newer than the copy, and walks every audit chain. */
export async function finishTarget(url: string) {
  const applied = await prepareDatabase(url)
  const database = connect(url, { max: 2 })
  const chains = await verifyChains(database).finally(() => database.close())
  const broken = chains.filter(({ broken_at }) => broken_at !== null)
  if (broken.length > 0) throw new CliError(t('記録の鎖が切れています', 'An audit chain is broken'), 1, { chains })
  return { applied, chains }
}
