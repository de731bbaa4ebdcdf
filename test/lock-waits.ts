// Two at once, without a clock: whoever comes second has come when somebody waits for a lock.
import { sql } from 'kysely'
import type { testSite } from './site.ts'

/** Resolves once somebody waits for what this transaction holds. */
export async function somebodyWaits({ db }: Awaited<ReturnType<typeof testSite>>): Promise<void> {
  const waiting = sql<{ n: number }>`
    select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
  while ((await waiting.execute(db.root)).rows[0]?.n === 0);
}
