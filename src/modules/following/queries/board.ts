// For the coordinator's board: matches that run, with terms or still without, and those that ended lately.
import type { Db } from '#platform/db/index.ts'
import { isAgreed } from '#modules/agreements/index.ts'
import type { Engagement } from './engagement.ts'

const columns = ['entry', 'opportunity', 'organization', 'person', 'began_on', 'ended_on', 'how'] as const

export interface Span {
  limit: number
  offset: number
}

interface Found {
  count: number
  engagements: Engagement[]
}

/** The longest first. */
export async function runningNow(db: Db, agreed: boolean, { limit, offset }: Span): Promise<Found> {
  const of = db.selectFrom('engagement').where('ended_on', 'is', null).where(isAgreed('engagement.entry'), '=', agreed)
  const { count } = await of.select((e) => e.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  const page = of.select(columns).orderBy('began_on').orderBy('entry').limit(limit).offset(offset)
  return { count, engagements: await page.execute() }
}

/** The newest first. */
export async function endedSince(db: Db, since: string, { limit, offset }: Span): Promise<Found> {
  const of = db.selectFrom('engagement').where('ended_on', '>=', since)
  const { count } = await of.select((e) => e.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  const page = of.select(columns).orderBy('ended_on', 'desc').orderBy('entry').limit(limit).offset(offset)
  return { count, engagements: await page.execute() }
}
