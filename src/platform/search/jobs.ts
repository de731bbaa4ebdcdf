import { sql } from 'kysely'
import type { JobHandlers } from '#platform/jobs/index.ts'
import type { Database } from '#platform/db/index.ts'

/** Counts anew in how many documents each word is: ranking needs it roughly, not to the minute. */
export const countWords = async ({ root }: Pick<Database, 'root'>): Promise<void> =>
  void (await sql`call search_count('0'::interval)`.execute(root))

export const searchJobs: JobHandlers = {
  'search.count': {
    label: { ja: '検索の語の数え直し', en: 'Counting the words of the search' },
    cron: '20 * * * *',
    once: true,
    run: ({ database }) => countWords(database),
  },
}
