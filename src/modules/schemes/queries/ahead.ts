// Which public schemes take applications or will, and in which order: what closes first, then what has no end, then what opens first.
import { sql } from 'kysely'
import { addDays, today } from '#platform/calendar/index.ts'
import type { Db } from '#platform/db/index.ts'
import { believedDays } from '../standing.ts'

/** As `isOld` in standing.ts. */
const saidOn = sql<string>`coalesce(o.source_on, timezone('Asia/Tokyo', coalesce(o.changed_at, o.published_at))::date)`

/** Ours by their calls, those of our counters and of others by their days; each scheme once. */
const periods = (now: Date) => sql<{ scheme: string; opens_at: Date | null; closes_at: Date | null }>`(
  select * from (select distinct on (c.scheme) c.scheme, c.opens_at, c.closes_at from scheme_call c
    where c.closes_at > ${now} order by c.scheme, c.opens_at) own
  union all
  select o.id, timezone('Asia/Tokyo', o.opens_on::timestamp), timezone('Asia/Tokyo', (o.closes_on + 1)::timestamp)
    from scheme o where not o.information_only and o.stages = '{}' and o.state = 'published'
      and (o.closes_on is null or o.closes_on >= ${today(now)}::date)
      and not exists (select from scheme_call c where c.scheme = o.id and c.closes_at > ${now})
  union all
  select o.id, timezone('Asia/Tokyo', o.opens_on::timestamp), timezone('Asia/Tokyo', (o.closes_on + 1)::timestamp)
    from scheme o where o.information_only and o.state = 'published' and (o.closes_on >= ${today(now)}::date
      or o.closes_on is null and ${saidOn} >= ${addDays(today(now), -believedDays)}::date))`

export const publicSchemes = (db: Db) => db.selectFrom('scheme as s').where('s.state', '=', 'published')

export const schemesAhead = (db: Db, now: Date) =>
  publicSchemes(db).innerJoin(periods(now).as('p'), (join) => join.onRef('p.scheme', '=', 's.id'))

/** What takes no applications, now or later, as far as is known. Read once as a set, so that a page is read off its index. */
export const schemesOver = (db: Db, now: Date) =>
  publicSchemes(db).where(sql<boolean>`s.id not in (select p.scheme from ${periods(now)} p)`)

export const isComing = (now: Date) => sql<boolean>`coalesce(p.opens_at > ${now}, false)`

/** When something happens to it next: it closes, or it opens. */
export const nextTime = (now: Date) => sql<Date>`case when p.opens_at > ${now} then p.opens_at else p.closes_at end`
