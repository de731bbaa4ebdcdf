// What happened before to those who wait for the draw of an event.
import { sql } from 'kysely'
import type { Db } from '#platform/db/index.ts'
import { eventsBefore } from '#modules/events/index.ts'
import { bareName, type Before, beforeOf, type Group, type Past } from '../history.ts'

/**
 * Whoever applied is known by the member or the address; everybody who comes also by their name together with the organization or
 * the telephone of the application, for companions and walk-ins have left nothing else. Each table is asked for all keys at once and
 * what it gives is put together by `beforeOf`: a join of thousands with thousands goes wrong where the database has no statistics yet.
 */
export async function historyOf(
  db: Db,
  event: string,
  groups: readonly Group[],
  now: Date,
): Promise<Map<string, Before>> {
  const others = await eventsBefore(db, event, now)
  const begun = others.filter(({ state, starts_at }) => state !== 'cancelled' && starts_at <= now)
  const draws = others.filter(({ admission }) => admission === 'draw')
  return beforeOf(groups, {
    begun: new Set(begun.map(({ id }) => id)),
    draws: new Map(draws.map(({ id, starts_at }) => [id, starts_at.getTime()])),
    earlier: await earlierOf(db, groups),
    seated: await seatedLike(db, groups),
  })
}

const earlierOf = (db: Db, groups: readonly Group[]): Promise<Past['earlier']> =>
  db
    .selectFrom('registration')
    .select(['event', 'person', 'email_key', 'state', 'override'])
    .where('state', 'in', ['admitted', 'offered', 'waiting', 'declined', 'lapsed'])
    .where((e) =>
      e.or([
        e('person', '=', e.fn.any(e.val(groups.flatMap(({ person }) => person ?? [])))),
        e('email_key', '=', e.fn.any(e.val(groups.flatMap(({ email_key }) => email_key ?? [])))),
      ]),
    )
    .execute()

const seatedLike = (db: Db, groups: readonly Group[]): Promise<Past['seated']> =>
  db
    .selectFrom('participant as p')
    .innerJoin('registration as r', 'r.id', 'p.registration')
    .select(['p.event', 'p.name', 'p.organization_name', 'r.phone'])
    .where('r.state', '=', 'admitted')
    .where((e) => e.or([e('p.organization_name', '<>', ''), e('r.phone', '<>', '')]))
    .where(sql`translate(p.name, ' 　', '')`, '=', namesIn(groups))
    .execute()

const namesIn = (groups: readonly Group[]) =>
  sql<string>`any (${[...new Set(groups.flatMap(({ people }) => people.map(({ name }) => bareName(name))))]}::text[])`
