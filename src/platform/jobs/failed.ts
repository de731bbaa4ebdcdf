// Jobs that failed at every try: kept for a fortnight, until somebody retries or drops them.
import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db/index.ts'

export interface FailedJob {
  queue: string
  id: string
  sent_at: Date
  failed_at: Date
  tries: number
  /** Of the error, where it had one. */
  code: string | null
}

/** The queue knows no row-level security: every question names the municipality. */
const failed = (municipality: string) => sql`pgboss.job
  where state = 'failed' and data ->> 'municipality' = ${municipality}`

const columns = sql`name as queue, id, created_on as sent_at, completed_on as failed_at, retry_count + 1 as tries,
  output ->> 'code' as code`

/** Latest first, and how many there are in all. */
export async function failedJobs(
  db: Db,
  municipality: string,
  page: { limit: number; offset: number },
): Promise<{ jobs: FailedJob[]; total: number }> {
  const jobs = await sql<FailedJob>`select ${columns} from ${failed(municipality)}
    order by completed_on desc, id limit ${page.limit} offset ${page.offset}`.execute(db)
  const counted = await sql<{ total: number }>`select count(*) as total from ${failed(municipality)}`.execute(db)
  return { jobs: jobs.rows, total: counted.rows[0]?.total ?? 0 }
}

/** Held until the transaction ends; null when somebody else was faster, or it is another municipality's. */
export async function findFailedJob(
  tx: Tx,
  municipality: string,
  queue: string,
  id: string,
): Promise<FailedJob | null> {
  const { rows } = await sql<FailedJob>`select ${columns} from ${failed(municipality)}
    and name = ${queue} and id = ${id} for update`.execute(tx)
  return rows[0] ?? null
}

/** Will not run any more. For one that `findFailedJob` holds. */
export const dropJob = async (tx: Tx, { queue, id }: FailedJob): Promise<void> =>
  void (await sql`update pgboss.job set state = 'cancelled' where name = ${queue} and id = ${id}`.execute(tx))
