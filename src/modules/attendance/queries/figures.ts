// Who came, of many events at once; for reports.
import { sql } from 'kysely'
import type { Db } from '#platform/db/index.ts'

interface AttendanceFigures {
  /** Null where nobody was checked in: then it is not known who came. */
  attended: number | null
  no_shows: number | null
  walk_ins: number | null
  first_timers: number | null
}

/**
 * Everybody in applications that were admitted. Whoever applied is known again at another event by their address or account, a companion
 * by that and their name.
 */
const admitted = sql`
  select p.event, p.id, r.walk_in, e.starts_at, p.position,
    coalesce(r.email_key, r.person::text) || case when p.position = 1 then '' else '/' || p.name end as known,
    kept.event is not null as kept, kept.event is null or exists (select from checkin c
      where c.municipality = p.municipality and c.participant = p.id and c.present) as came
  from participant p
  join registration r on r.municipality = p.municipality and r.id = p.registration and r.state = 'admitted'
  join event e on e.municipality = p.municipality and e.id = p.event
  left join (select distinct event from checkin where present) kept on kept.event = p.event`

/** An event to which nobody was admitted is left out. First timers are known among those who applied themselves. */
export async function attendanceFigures(db: Db, events: readonly string[]): Promise<Map<string, AttendanceFigures>> {
  const { rows } = await sql<AttendanceFigures & { event: string }>`
    with counted as (
      select event, kept, count(*) filter (where came)::int as attended, count(*) filter (where came and walk_in)::int as walk_ins,
        count(*) filter (where not came and not walk_in)::int as no_shows,
        count(*) filter (where came and position = 1 and known is not null and starts_at = first)::int as first_timers
      from (select *, min(starts_at) filter (where came) over (partition by known) as first from (${admitted}) one) each
      where event = any(${[...events]}::uuid[]) group by event, kept
    )
    select event, case when kept then attended end as attended, case when kept then walk_ins end as walk_ins,
      case when kept then no_shows end as no_shows, case when kept then first_timers end as first_timers from counted`.execute(
    db,
  )
  return new Map(rows.map(({ event, ...figures }) => [event, figures]))
}

/** How many sat together who had not at an earlier event. An event without any is left out. */
export async function newPairs(db: Db, events: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ event: string; pairs: number }>`
    with admitted as materialized (${admitted}), pair as materialized (
      select m.event, a.starts_at, case when a.known < b.known then a.known else b.known end as one,
        case when a.known < b.known then b.known else a.known end as other
      from met m join admitted a on a.id = m.one join admitted b on b.id = m.other
    )
    select event, count(*)::int as pairs from pair where event = any(${[...events]}::uuid[])
      and not exists (select from pair earlier where earlier.one = pair.one and earlier.other = pair.other and earlier.starts_at < pair.starts_at)
    group by event`.execute(db)
  return new Map(rows.map(({ event, pairs }) => [event, pairs]))
}
