// From settings to the parts that live as long as the process.
import { join } from 'node:path'
import { pino } from 'pino'
import { createIdentity } from '#platform/auth/identity.ts'
import { type Config, readConfig } from '#platform/config.ts'
import { connect } from '#platform/db/index.ts'
import { startEmbedded } from '#platform/db/embedded.ts'
import { keepEmbedded } from '#platform/db/keep-embedded.ts'
import { createFiles } from '#platform/files/index.ts'
import type { Services } from '#platform/http/env.ts'
import { createMetrics } from '#platform/http/metrics.ts'
import { createRateLimits } from '#platform/http/rate-limit.ts'
import { startJobs } from '#platform/jobs/index.ts'
import { readAssets } from './assets.ts'
import { jobHandlers } from './modules.ts'
import { prepareDatabase } from './prepare-database.ts'

export interface Running {
  services: Services
  databaseUrl: string
  /** Lets go of everything, in the reverse order. */
  stop(): Promise<void>
}

/** The database's address: the configured one, or the embedded server's, started if need be (`start`: and how). */
export async function openDatabase(
  config: Config,
  start: typeof keepEmbedded = startEmbedded,
): Promise<{ url: string; stop: () => Promise<void> }> {
  if (config.databaseUrl !== undefined) return { url: config.databaseUrl, stop: async () => {} }
  return start({ dir: join(config.varDir, 'postgres'), port: config.databasePort })
}

/** Everything but the queue: what tests compose for themselves. */
export function createServices(config: Config, url: string): { services: Services; close: () => Promise<void> } {
  const database = connect(url, { max: config.databasePool })
  const replica =
    config.databaseReplicaUrl === undefined ? null : connect(config.databaseReplicaUrl, { max: config.databasePool })
  const identity = createIdentity(url, config)
  const services: Services = {
    config,
    database,
    replica,
    identity,
    log: pino({ level: config.logLevel, base: undefined }),
    files: createFiles(config),
    rateLimits: createRateLimits(database.pool),
    metrics: createMetrics(database),
    assets: readAssets(),
    stopping: false,
    now: () => new Date(),
  }
  return {
    services,
    close: async () => {
      await identity.close()
      await replica?.close()
      await database.close()
    },
  }
}

interface BootOptions {
  /** Run jobs here too; otherwise only send them. */
  work: boolean
  /** The command line speaks for itself. */
  quiet?: boolean
}

export async function boot({ work, quiet = false }: BootOptions): Promise<Running> {
  const config = readConfig({ ...process.env, ...(quiet ? { LOG_LEVEL: 'warn' } : {}) })
  const server = await openDatabase(config, keepEmbedded)
  await prepareDatabase(server.url)
  const { services, close } = createServices(config, server.url)
  const jobs = await startJobs(server.url, services, jobHandlers, work)
  return {
    services,
    databaseUrl: server.url,
    stop: async () => {
      await jobs.stop()
      await close()
      await server.stop()
    },
  }
}
