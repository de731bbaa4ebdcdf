// Who came, of many events at once; for reports.
import { sql } from 'kysely'
import type { Db } from '#platform/db/index.ts'

export interface AttendanceFigures {
  /** Null where nobody was checked in: then it is not known who came. */
  attended: number | null
  no_shows: number | null
  walk_ins: number | null
  first_timers: number | null
  /** Who sat together and had not met at an earlier event. */
  new_pairs: number
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

/** Pairs who sat together, and whether they had before. */
const pairs = sql`
  select m.event, a.known is null or b.known is null or e.starts_at = min(e.starts_at)
      over (partition by least(a.known, b.known), greatest(a.known, b.known)) as new
  from met m join event e on e.municipality = m.municipality and e.id = m.event
  join admitted a on a.id = m.one join admitted b on b.id = m.other`

/** An event to which nobody was admitted is left out. First timers are known among those who applied themselves. */
export async function attendanceFigures(db: Db, events: readonly string[]): Promise<Map<string, AttendanceFigures>> {
  const asked = sql`event = any(${[...events]}::uuid[])`
  const { rows } = await sql<AttendanceFigures & { event: string }>`
    with admitted as materialized (${admitted}), came as (
      select event, kept, count(*) filter (where came)::int as attended, count(*) filter (where came and walk_in)::int as walk_ins,
        count(*) filter (where not came and not walk_in)::int as no_shows,
        count(*) filter (where came and position = 1 and known is not null and starts_at = first)::int as first_timers
      from (select *, min(starts_at) filter (where came) over (partition by known) as first from admitted) each
      where ${asked} group by event, kept
    ), pairs as (select event, count(*)::int as new_pairs from (${pairs}) each where new and ${asked} group by event)
    select event, coalesce(new_pairs, 0) as new_pairs, case when kept then attended end as attended, case when kept then walk_ins end as walk_ins,
      case when kept then no_shows end as no_shows, case when kept then first_timers end as first_timers
    from came left join pairs using (event)`.execute(db)
  return new Map(rows.map(({ event, ...figures }) => [event, figures]))
}
