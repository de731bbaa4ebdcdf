// Work that follows an act: sent in the act's own transaction, so that it exists exactly when the act does.
import { sql } from 'kysely'
import { fromKysely, PgBoss } from 'pg-boss'
import { Client } from 'pg'
import type { Tx } from '#platform/db/index.ts'
import type { Services } from '#platform/http/env.ts'

/** A job names its municipality; its other fields are ids, never personal data. */
export type Job = Record<string, string> & { municipality: string }

export interface JobHandler {
  /** Holds no logic: opens a transaction and calls an action. May run twice. */
  run: (services: Services, job: Job) => Promise<void>
  /** Runs by the clock (Asia/Tokyo) once for each municipality. */
  cron?: string
}

/** Queue name (`opportunities.remind`) → handler. */
export type JobHandlers = Readonly<Record<string, JobHandler>>

export interface RunningJobs {
  stop(): Promise<void>
}

const schema = 'pgboss'
const queueOptions = {
  retryLimit: 6,
  retryDelay: 20,
  retryBackoff: true,
  notify: true,
  deleteAfterSeconds: 14 * 86_400,
}

/** Makes the queue's own tables, and lets the restricted role send. */
export async function prepareJobs(url: string): Promise<void> {
  const boss = new PgBoss({ connectionString: url, schema, supervise: false, schedule: false })
  await boss.start()
  await boss.stop({ graceful: false })
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(`grant usage on schema ${schema} to machiport_app`)
  await client.query(`grant select, insert, update on all tables in schema ${schema} to machiport_app`)
  await client.query(`grant execute on all functions in schema ${schema} to machiport_app`)
  await client.end()
}

let running: PgBoss | null = null

/**
 * Starts the process's one queue. With `work` it also runs the jobs; without, it only sends.
 * `url` and `services` are the process's own.
 */
export async function startJobs(
  url: string,
  services: Services,
  handlers: JobHandlers,
  work: boolean,
): Promise<RunningJobs> {
  const boss = new PgBoss({
    connectionString: url,
    schema,
    supervise: work,
    schedule: work,
    useListenNotify: work,
    max: 4,
  })
  boss.on('error', (error) => services.log.error({ error: error.message }, 'jobs'))
  await boss.start()
  for (const [queue, handler] of Object.entries(handlers)) {
    await boss.createQueue(queue, queueOptions)
    if (!work) continue
    await boss.work<Job>(queue, { batchSize: 1, pollingIntervalSeconds: 2 }, async ([job]) => {
      if (job) await runOne(services, handler, job.data)
    })
    if (handler.cron) await boss.schedule(queue, handler.cron, {}, { tz: 'Asia/Tokyo' })
  }
  // A module that has gone must not leave its clock behind.
  for (const { name } of work ? await boss.getSchedules() : []) {
    if (handlers[name]?.cron === undefined) await boss.unschedule(name)
  }
  running = boss
  return {
    stop: async () => {
      running = null
      await boss.stop({ graceful: true, timeout: 10_000 })
    },
  }
}

/** The clock's jobs name no municipality: they run for each. */
async function runOne(services: Services, handler: JobHandler, job: Job): Promise<void> {
  if (job.municipality !== undefined) return handler.run(services, job)
  const { rows } = await sql<{ code: string }>`select code from municipality order by code`.execute(
    services.database.root,
  )
  for (const { code } of rows) await handler.run(services, { municipality: code })
}

/** Sends a job in the transaction of the act that causes it: rolled back with it, run only after it is committed. */
export async function sendJob(tx: Tx, queue: string, job: Job, options: { startAfter?: Date } = {}): Promise<void> {
  if (running === null) throw new Error(`Job ${queue} was sent before startJobs()`)
  await running.send(queue, job, { ...options, db: fromKysely(tx) })
}
