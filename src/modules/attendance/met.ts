// Who has met whom: written when an event is over, read when the next one is planned.
import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db/index.ts'

/**
 * Two at one table in one round have met, where both were there. An event whose door nobody used has no
 * check-ins: then all who had a seat at a table count.
 */
export async function keepWhoMet(tx: Tx, event: string): Promise<void> {
  await sql`
    with here as (select participant from checkin where event = ${event} and present),
      seated as (select * from seat where event = ${event}
        and (participant in (select participant from here) or not exists (select from here)))
    insert into met (municipality, event, one, other)
    select distinct a.municipality, a.event, a.participant, b.participant from seated a
      join seated b on b.round = a.round and b.table_no = a.table_no and b.participant > a.participant
    on conflict do nothing`.execute(tx)
}

/**
 * Pairs of this event's participants who met at another one. Somebody is known by their profile or address; a companion by that
 * of whoever applied, and their name.
 */
export async function metBefore(db: Db, event: string): Promise<[string, string][]> {
  const { rows } = await sql<{ one: string; other: string }>`
    with here as (
      select p.id, p.position, p.name, r.person, r.email_key from participant p
        join registration r on r.municipality = p.municipality and r.id = p.registration
      where r.event = ${event} and r.state = 'admitted'
    ), registered as (
      select h.id, h.position, h.name, r.id as registration from here h join registration r on r.person = h.person
      union
      select h.id, h.position, h.name, r.id from here h join registration r on r.email_key = h.email_key
    ), same as (
      select g.id, p.id as then_id from registered g join participant p on p.registration = g.registration
        and (p.position = 1) = (g.position = 1) and (g.position = 1 or p.name = g.name)
      where p.event <> ${event}
    )
    select distinct a.id as one, b.id as other from met
      join same a on a.then_id = met.one join same b on b.then_id = met.other where a.id <> b.id`.execute(db)
  return rows.map(({ one, other }) => [one, other])
}
