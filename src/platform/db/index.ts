// The door to the database: connect once, then only transactions inside one municipality.
import { Kysely, PostgresDialect, sql, type LogEvent, type Transaction } from 'kysely'
import { Pool, types } from 'pg'
import type { Tables } from './tables.ts'

export { containing } from './containing.ts'
export { insertAll } from './insert-all.ts'
export type { Tables } from './tables.ts'

/** Reads. */
export type Db = Kysely<Tables>
/** Reads and writes inside one transaction; whatever writes or locks asks for this. */
export type Tx = Transaction<Tables>

types.setTypeParser(types.builtins.DATE, (text) => text)
types.setTypeParser(types.builtins.INT8, Number)
types.setTypeParser(types.builtins.NUMERIC, Number)

export interface Database {
  readonly root: Db
  readonly pool: Pool
  close(): Promise<void>
}

/**
 * A server that goes away must not take the process with it, neither while a connection rests nor between two queries of
 * a transaction; the next query reports it.
 */
export function surviving(pool: Pool): void {
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
}

export function connect(url: string, options: { max?: number; log?: (event: LogEvent) => void } = {}): Database {
  const pool = new Pool({ connectionString: url, max: options.max ?? 10, application_name: 'machiport' })
  surviving(pool)
  const root = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }), log: options.log })
  return { root, pool, close: () => root.destroy() }
}

/**
 * From here on this transaction is the restricted role inside that municipality. Its queries are planned for memory and disks
 * without moving parts, where an index that holds all that is asked is read sooner than a whole table.
 */
export const enter = (tx: Tx, municipality: string, role = 'machiport_app') =>
  sql`select set_config('role', ${role}, true), set_config('app.municipality', ${municipality}, true),
    set_config('random_page_cost', '1.1', true)`.execute(tx)

/**
 * Runs `run` in one transaction as the restricted role inside one municipality: row-level security hides every other
 * municipality's rows and refuses to write them, even where a query forgets. Begun once more after a deadlock.
 */
export async function inMunicipality<T>(root: Db, municipality: string, run: (tx: Tx) => Promise<T>): Promise<T> {
  const once = () =>
    root.transaction().execute(async (tx) => {
      await enter(tx, municipality)
      return run(tx)
    })
  try {
    return await once()
  } catch (error) {
    if (!isDeadlock(error)) throw error
    return once()
  }
}

/** Two transactions waited for each other; the database let the other one through and took back all of this one. */
const isDeadlock = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === '40P01'

/** The same with the right to remove what is otherwise final: for erasing and retention only. */
export function erasingIn<T>(root: Db, municipality: string, run: (tx: Tx) => Promise<T>): Promise<T> {
  return root.transaction().execute(async (tx) => {
    await enter(tx, municipality, 'machiport_eraser')
    return run(tx)
  })
}

/** The same for pages: one consistent picture, and nothing can be written. */
export function readingMunicipality<T>(root: Db, municipality: string, run: (db: Db) => Promise<T>): Promise<T> {
  const transaction = root.transaction().setIsolationLevel('repeatable read').setAccessMode('read only')
  return transaction.execute(async (tx) => {
    await enter(tx, municipality)
    return run(tx)
  })
}

/** The database could not be asked, and the library in between did not say why. */
export class DatabaseAbsent extends Error {
  override name = 'DatabaseAbsent'
}

/** pg gives some broken connections no code. */
const brokenConnection = /^Connection terminated|^Client has encountered a connection error/

/** The server is gone or not yet there (connection refused, reset, shutting down): a matter of minutes, not a bug. */
export const isDatabaseAbsent = (error: unknown): boolean =>
  error instanceof DatabaseAbsent ||
  (error instanceof Error &&
    (brokenConnection.test(error.message) ||
      ('code' in error &&
        ['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', '57P01', '57P02', '57P03'].includes(String(error.code)))))
