// What every handler finds on the request.
import type { HttpBindings } from '@hono/node-server'
import type { Context, Hono } from 'hono'
import type { Logger } from 'pino'
import type { Actor } from '#platform/auth/actor.ts'
import type { Config } from '#platform/config.ts'
import type { Database, Db, Tx } from '#platform/db/index.ts'
import type { MunicipalityTable } from '#platform/db/tables.ts'
import type { Files } from '#platform/files/index.ts'
import type { Account, Identity } from '#platform/auth/identity.ts'
import type { Metrics } from './metrics.ts'
import type { Posted } from './posted.ts'
import type { RateLimits } from './rate-limit.ts'
import type { View } from '#ui/view.ts'

/** The parts that live as long as the process. */
export interface Services {
  config: Config
  database: Database
  /** A standby for reading, where there is one. */
  replica: Database | null
  log: Logger
  files: Files
  identity: Identity
  rateLimits: RateLimits
  metrics: Metrics
  assets: { css: string[]; scripts: string[] }
  /** True once the process was told to stop: it answers what still comes, and wants no more. */
  stopping: boolean
  /** The clock; tests set it. */
  now: () => Date
}

interface Vars {
  services: Services
  requestId: string
  /** What the log names instead of the path, where the path is a secret. */
  logged: string | undefined
  nonce: string
  address: string
  municipality: MunicipalityTable
  /** Who is signed in, whatever they are here. */
  account: Account | null
  /** Null for a stranger. */
  actor: Actor | null
  now: Date
  /** One read-only transaction: open it once in a handler. */
  read: <T>(run: (db: Db) => Promise<T>) => Promise<T>
  /** One writing transaction. */
  write: <T>(run: (tx: Tx) => Promise<T>) => Promise<T>
  posted: Posted | undefined
  view: View
}

export interface Env {
  Bindings: Partial<HttpBindings>
  Variables: Vars
}

export type Ctx = Context<Env>
export type Routes = Hono<Env>
