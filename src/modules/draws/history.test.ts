// Who is new and who lost the last draw, as the weights of a draw see it.
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Tx } from '#platform/db/index.ts'
import { found } from '#platform/errors.ts'
import { findEvent } from '#modules/events/index.ts'
import { drawWorld } from '../../../test/draw-world.ts'
import { inHours, publishedEvent, registered } from '../../../test/event-world.ts'
import { testSite } from '../../../test/site.ts'
import { listedOf } from './queries/listed.ts'

const site = await testSite()
const { promised } = await drawWorld(site)
const begun = { starts_at: inHours(-3), ends_at: inHours(-1) }
const past = (more = {}) => publishedEvent(site, { ...begun, ...more })

let n = 0
const somebody = () => ({ email: `draw-history-${(n += 1)}@example.jp`, names: [`水野 ${n}`] })

const weights = JSON.stringify(['first-timer', 'lost-last'].map((rule) => ({ rule, extra: 1 })))
const listed = (event: string) => site.inside(async (tx) => listedOf(tx, found(await findEvent(tx, event)), new Date()))

/** Whether they are new, and whether they lost the last draw. */
async function beforeOf(given: Parameters<typeof registered>[2]) {
  const event = await promised({ weights })
  await registered(site, event, { ...given, state: 'applied' })
  const rules = (await listed(event)).flatMap(({ extras }) => extras.map(({ rule }) => rule))
  return [rules.includes('first-timer'), rules.includes('lost-last')]
}

test('Whoever had a seat at an event that has begun is no first-timer; a seat at one to come or called off counts for nothing', async () => {
  const who = somebody()
  await registered(site, await publishedEvent(site), who)
  await registered(site, await past({ state: 'cancelled' }), who)
  await registered(site, await past(), { ...who, state: 'cancelled' })
  expect(await beforeOf(who)).toEqual([true, false])
  await registered(site, await past(), { ...who, email: who.email.toUpperCase() })
  expect(await beforeOf(who)).toEqual([false, false])
})

test('Companions and walk-ins are known by name with organization or telephone, and by their name alone never', async () => {
  const about = { organization_name: '水辺工房' }
  const walkIn = { email: null, walk_in: true, names: ['川田　門'], about }
  await registered(site, await past(), walkIn)
  await registered(site, await past(), { ...somebody(), phone: '03-1111-2222', names: ['森 一', '森 二'] })
  expect(await beforeOf({ ...somebody(), names: ['川田 門'] })).toEqual([true, false])
  expect(await beforeOf({ ...somebody(), names: ['川田 門'], about })).toEqual([false, false])
  expect(await beforeOf({ ...somebody(), names: ['別 人', '川田 門'], about })).toEqual([false, false])
  expect(await beforeOf({ ...somebody(), names: ['森 二'] })).toEqual([true, false])
  expect(await beforeOf({ ...somebody(), names: ['森 二'], phone: '03-1111-2222' })).toEqual([false, false])
})

test('The last draw is lost without a seat and without an offer; what was left out of the draw is no part in it', async () => {
  const cases = [
    [{ state: 'waiting', queue: 1 }, true],
    [{ state: 'declined' }, true],
    [{ state: 'admitted' }, false],
    [{ state: 'lapsed' }, false],
    [{ state: 'offered', queue: 1, offered_until: inHours(1) }, false],
    [{ state: 'declined', override: 'never', override_reason: '2つ目の申込み' }, false],
  ] as const
  for (const [more, lost] of cases) {
    const who = somebody()
    await registered(site, await publishedEvent(site, { admission: 'draw' }), { ...who, ...more })
    expect([more.state, (await beforeOf(who))[1]]).toEqual([more.state, lost])
  }
})

test('Hundreds who were there before are found by reading each row a few times, with or without statistics', async () => {
  const [before, event] = [await past({ capacity: 400 }), await promised({ weights })]
  const groups = 400
  const apply = (to: string, state: string) => sql`
    with r as (insert into registration (municipality, id, event, receipt, email, phone, size, state, origin, confirmed_at)
      select municipality, gen_random_uuid(), id, ${`${state}-`} || i, 'many' || i || '@example.jp', '03-' || i, 1, ${state}, 'demo', now()
      from event, generate_series(1, ${groups}::int) i where id = ${to} returning municipality, event, id, phone)
    insert into participant (municipality, id, event, registration, position, name, code)
      select municipality, gen_random_uuid(), event, id, 1, '水野 ' || phone, gen_random_uuid() from r`
  await site.inside(async (tx) => {
    await apply(before, 'admitted').execute(tx)
    await apply(event, 'applied').execute(tx)
  })
  const rowsRead = async (tx: Tx): Promise<number> => {
    const { rows } = await sql<{ rows: number }>`select sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::int as rows
      from pg_stat_xact_user_tables where relname in ('event', 'registration', 'participant')`.execute(tx)
    return rows[0]?.rows ?? 0
  }
  const read = () =>
    site.inside(async (tx) => {
      const row = found(await findEvent(tx, event))
      const already = await rowsRead(tx)
      const here = await listedOf(tx, row, new Date())
      expect(here.filter(({ extras }) => extras.length === 0).length).toBe(groups)
      return (await rowsRead(tx)) - already
    })
  const stale = await read()
  await sql`analyze registration, participant, event`.execute(site.db.root)
  const fresh = await read()
  // Each group compared with each would be 160,000.
  for (const rows of [stale, fresh]) expect(rows).toBeLessThan(groups * 16)
})
