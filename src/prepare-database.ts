// Brings a database to what this version expects: our tables, then those of the job queue.
import { migrate, oneAtATime } from '#platform/db/migrate.ts'
import { prepareJobs } from '#platform/jobs/index.ts'
import { allMigrations } from './migrations.ts'

/** Returns the names of the migrations that were applied. */
export const prepareDatabase = (url: string): Promise<string[]> =>
  oneAtATime(url, async () => {
    const applied = await migrate(url, await allMigrations())
    await prepareJobs(url)
    return applied
  })
