// Brings a database to what this version expects: our tables, then those of the job queue.
import { migrate } from '#platform/db/migrate.ts'
import { prepareJobs } from '#platform/jobs/index.ts'
import { allMigrations } from './migrations.ts'

/** Returns the names of the migrations that were applied. */
export async function prepareDatabase(url: string): Promise<string[]> {
  const applied = await migrate(url, await allMigrations())
  await prepareJobs(url)
  return applied
}
