import { sql } from 'kysely'
import type { JobHandlers } from '#platform/jobs/index.ts'
import type { Database } from '#platform/db/index.ts'

/** Counts anew in how many documents each word is: ranking needs it roughly, not to the minute. */
export const countWords = async ({ root }: Pick<Database, 'root'>, unlessWithin = '0'): Promise<void> =>
  void (await sql`call search_count(${unlessWithin}::interval)`.execute(root))

export const searchJobs: JobHandlers = {
  // All municipalities at once: the first of their jobs counts.
  'search.count': {
    label: { ja: '検索の語の数え直し', en: 'Counting the words of the search' },
    cron: '20 * * * *',
    run: ({ database }) => countWords(database, '50 minutes'),
  },
}
