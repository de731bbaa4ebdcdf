// Forward-only SQL files, each in a transaction, each checked ever after: a file that changed once applied is an error.
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Client } from 'pg'

export interface Migration {
  /** `members/0001-people`: folder's owner and file. */
  name: string
  sql: string
  sha256: string
}

class MigrationError extends Error {
  override name = 'MigrationError'
}

/** Reads `0001-….sql` files of each folder, folder by folder in the order given (a module after those it uses). */
export async function readMigrations(folders: { owner: string; dir: string }[]): Promise<Migration[]> {
  const all: Migration[] = []
  for (const { owner, dir } of folders) {
    const files = (await readdir(dir)).filter((file) => /^\d{4}-.+\.sql$/.test(file)).sort()
    for (const file of files) {
      const text = await readFile(join(dir, file), 'utf8')
      const sha256 = createHash('sha256').update(text).digest('hex')
      all.push({ name: `${owner}/${basename(file, '.sql')}`, sql: text, sha256 })
    }
  }
  return all
}

/** What stands between the database and these files: drifted or vanished ones, and those still to apply. */
export function compareMigrations(files: Migration[], applied: { name: string; sha256: string }[]) {
  const known = new Map(files.map((file) => [file.name, file]))
  const done = new Set(applied.map((row) => row.name))
  return {
    drifted: applied
      .filter((row) => known.has(row.name) && known.get(row.name)?.sha256 !== row.sha256)
      .map((r) => r.name),
    vanished: applied.filter((row) => !known.has(row.name)).map((row) => row.name),
    pending: files.filter((file) => !done.has(file.name)),
  }
}

export async function appliedMigrations(client: Client): Promise<{ name: string; sha256: string }[]> {
  await client.query(`create table if not exists migration
    (name text primary key, sha256 text not null, applied_at timestamptz not null default now())`)
  return (await client.query<{ name: string; sha256: string }>('select name, sha256 from migration')).rows
}

/**
 * One process at a time: others wait, then find nothing to do. The lock is a transaction's, so that it is never left behind
 * with a proxy's connection.
 */
export async function oneAtATime<T>(url: string, run: () => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, application_name: 'machiport migrate' })
  await client.connect()
  try {
    await client.query("begin; select pg_advisory_xact_lock(hashtext('machiport.migrate'))")
    return await run()
  } finally {
    await client.end()
  }
}

/** Applies what is pending and returns the names. Call it inside `oneAtATime`. */
export async function migrate(url: string, files: Migration[]): Promise<string[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { drifted, vanished, pending } = compareMigrations(files, await appliedMigrations(client))
    if (drifted.length > 0) throw new MigrationError(`Changed after it was applied: ${drifted.join(', ')}`)
    if (vanished.length > 0) throw new MigrationError(`Applied, but its file is gone: ${vanished.join(', ')}`)
    for (const file of pending) await applyOne(client, file)
    return pending.map((file) => file.name)
  } finally {
    await client.end()
  }
}

async function applyOne(client: Client, file: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(file.sql)
    await client.query('insert into migration (name, sha256) values ($1, $2)', [file.name, file.sha256])
    await client.query('commit')
  } catch (cause) {
    await client.query('rollback')
    throw new MigrationError(`${file.name}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
  }
}
