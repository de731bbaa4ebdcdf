// Work that follows an act: sent in the act's own transaction, so that it exists exactly when the act does.
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

/** Sends a job in the transaction of the act that causes it. */
export async function sendJob(
  _tx: Tx,
  _queue: string,
  _job: Job,
  _options: { startAfter?: Date } = {},
): Promise<void> {}
