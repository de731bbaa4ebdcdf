// For the coordinator's board: matches that run, and those that have just ended.
import type { Db } from '#platform/db/index.ts'
import { type Engagement } from './engagement.ts'

const columns = ['entry', 'opportunity', 'organization', 'person', 'began_on', 'ended_on', 'how'] as const

export async function runningNow(db: Db, limit: number): Promise<{ count: number; engagements: Engagement[] }> {
  const of = db.selectFrom('engagement').where('ended_on', 'is', null)
  const { count } = await of.select((e) => e.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  return { count, engagements: await of.select(columns).orderBy('began_on').orderBy('entry').limit(limit).execute() }
}

export async function endedSince(
  db: Db,
  since: string,
  limit: number,
): Promise<{ count: number; engagements: Engagement[] }> {
  const of = db.selectFrom('engagement').where('ended_on', '>=', since)
  const { count } = await of.select((e) => e.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  return {
    count,
    engagements: await of.select(columns).orderBy('ended_on', 'desc').orderBy('entry').limit(limit).execute(),
  }
}
