// Work that follows an act: sent in the act's own transaction, so that it exists exactly when the act does.
import { sql } from 'kysely'
import { fromKysely, type JobResult, PgBoss } from 'pg-boss'
import { Client } from 'pg'
import type { Db, Tx } from '#platform/db/index.ts'
import type { Services } from '#platform/http/env.ts'
import type { Phrase } from '#platform/i18n/index.ts'

export { dropJob, type FailedJob, failedJobs, findFailedJob } from './failed.ts'

/** A job names its municipality; its other fields are ids, never personal data. */
export type Job = Record<string, string> & { municipality: string }

export interface JobHandler {
  /** What it does, for the administrator who reads that it failed. */
  label: Phrase
  /** Holds no logic: opens a transaction and calls an action. May run twice. */
  run: (services: Services, job: Job) => Promise<void>
  /** Runs by the clock (Asia/Tokyo) once for each municipality. */
  cron?: string
  /** What it does is the whole installation's: by the clock it runs for the first municipality only. */
  once?: true
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

/**
 * Woken when a job is sent. Jobs sent together wake a worker only once, so it takes several and goes on while there are
 * more; each succeeds or fails by itself. What waits for its time is looked for every five seconds.
 */
const watch = {
  batchSize: 5,
  burstWhenBatchFull: true,
  perJobResults: true,
  pollingIntervalSeconds: 2,
  notifyPollingIntervalSeconds: 5,
} as const

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
    const runOne = async (job: Job): Promise<void> => {
      if (job.municipality !== undefined) return handler.run(services, job)
      // The clock names no municipality: each gets a job of its own, so that one that fails holds up no other.
      const all = await allMunicipalities(services)
      for (const municipality of handler.once ? all.slice(0, 1) : all) await boss.send(queue, { municipality })
    }
    await boss.work<Job>(queue, watch, async (jobs) => {
      const results: JobResult[] = []
      for (const { id, data } of jobs) results.push({ id, ...(await outcomeOf(runOne(data))) })
      return results
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

const outcomeOf = (run: Promise<void>): Promise<Omit<JobResult, 'id'>> =>
  run.then(
    () => ({ status: 'completed' }),
    (error: unknown) => ({
      status: 'failed',
      output: { message: error instanceof Error ? error.message : String(error), code: codeOf(error) },
    }),
  )

/** `ECONNREFUSED`, `23505` …: what may be shown of an error. Its message may hold personal data. */
const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null

async function allMunicipalities({ database }: Services): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`select code from municipality order by code`.execute(database.root)
  return rows.map(({ code }) => code)
}

/** Sends a job in the transaction of the act that causes it: rolled back with it, run only after it is committed. */
export async function sendJob(tx: Tx, queue: string, job: Job, options: { startAfter?: Date } = {}): Promise<void> {
  if (running === null) throw new Error(`Job ${queue} was sent before startJobs()`)
  await running.send(queue, job, { ...options, db: fromKysely(tx) })
}

/** Many at once, in one statement. */
export async function sendJobs(tx: Tx, queue: string, jobs: readonly Job[]): Promise<void> {
  if (jobs.length === 0) return
  if (running === null) throw new Error(`Job ${queue} was sent before startJobs()`)
  await running.insert(
    queue,
    jobs.map((data) => ({ data })),
    { db: fromKysely(tx) },
  )
}

/** Once more, at the next look of a worker. For one that `findFailedJob` holds. */
export async function retryJob(tx: Tx, { queue, id }: { queue: string; id: string }): Promise<void> {
  if (running === null) throw new Error(`Job ${queue} was retried before startJobs()`)
  await running.retry(queue, id, { db: fromKysely(tx) })
}

/** What waits, runs or has failed for good, by queue. */
export async function countJobs(root: Db): Promise<{ queue: string; state: string; count: number }[]> {
  const { rows } = await sql<{ queue: string; state: string; count: number }>`
    select name as queue, state::text as state, count(*) as count from pgboss.job
    where state in ('created', 'retry', 'active', 'failed') group by 1, 2`.execute(root)
  return rows
}
