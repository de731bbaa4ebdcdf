// What happened before to those who wait for the draw of an event.
import { sql } from 'kysely'
import type { Db } from '#platform/db/index.ts'

/** What a draw may weigh of each group. */
export interface Before {
  registration: string
  /** Nobody in it had a seat at an event that has begun, or stood at its door. */
  first_timer: boolean
  /** The last draw that whoever applied took part in ended without a seat, or the offer of one. */
  lost_last: boolean
}

/**
 * Whoever applied is known by the member or the address; everybody who comes also by their name together with the organization or
 * the telephone of the application, for companions and walk-ins have left nothing else.
 */
export async function historyOf(db: Db, event: string, now: Date): Promise<Before[]> {
  // Thousands against thousands: without statistics of rows just written the planner would compare each with each.
  await sql`set local enable_nestloop = off`.execute(db)
  const { rows } = await sql<Before>`
    with mine as (select * from registration where event = ${event} and state = 'applied'),
    came as (select o.* from registration o join event e on e.municipality = o.municipality and e.id = o.event
      where o.event <> ${event} and o.state = 'admitted' and e.state <> 'cancelled' and e.starts_at <= ${now}),
    mine_people as (select m.id, m.phone, p.organization_name, translate(p.name, ' 　', '') as name
      from mine m join participant p on p.registration = m.id),
    came_people as (select o.phone, p.organization_name, translate(p.name, ' 　', '') as name
      from came o join participant p on p.registration = o.id),
    known as (
      select m.id from mine m join came o on o.person = m.person
      union select m.id from mine m join came o on o.email_key = m.email_key
      union select m.id from mine_people m join came_people o using (name, organization_name) where organization_name <> ''
      union select m.id from mine_people m join came_people o using (name, phone) where phone <> ''),
    drawn_before as (select o.person, o.email_key, o.state, e.starts_at from registration o
      join event e on e.municipality = o.municipality and e.id = o.event
      where o.event <> ${event} and e.admission = 'draw' and o.override is distinct from 'never'
        and o.state in ('admitted', 'offered', 'waiting', 'declined', 'lapsed')),
    drawn as (
      select m.id, o.state, o.starts_at from mine m join drawn_before o on o.person = m.person
      union select m.id, o.state, o.starts_at from mine m join drawn_before o on o.email_key = m.email_key),
    last as (select distinct on (id) id, state from drawn order by id, starts_at desc)
    select m.id as registration, known.id is null as first_timer,
      coalesce(last.state in ('waiting', 'declined'), false) as lost_last
    from mine m left join known on known.id = m.id left join last on last.id = m.id`.execute(db)
  await sql`set local enable_nestloop = on`.execute(db)
  return rows
}
