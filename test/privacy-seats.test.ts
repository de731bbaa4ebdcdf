import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { systemActor } from '#platform/auth/actor.ts'
import { declaredBy, erasePerson } from '#modules/privacy/index.ts'
import type { Job } from '#platform/jobs/index.ts'
import { jobHandlers, modules } from '../src/modules.ts'
import { minamo } from './database.ts'
import { inHours, publishedEvent, registered } from './event-world.ts'
import { privacyWorld } from './privacy-world.ts'
import { testSite } from './site.ts'

test('Whoever is erased comes to nothing any more: their seat is free again, and what is over stays counted', async () => {
  const site = await testSite()
  const w = await privacyWorld(site)
  const [ahead, full] = [await publishedEvent(site), await publishedEvent(site)]
  const over = await publishedEvent(site, {
    starts_at: inHours(-4),
    ends_at: inHours(-2),
    opens_at: inHours(-90),
    closes_at: inHours(-80),
  })
  const own = { person: w.person, email: w.email, names: ['葉隠 菊乃', '連れ'] }
  await registered(site, ahead, own)
  await registered(site, full, { ...own, state: 'waiting', queue: 1 })
  await registered(site, over, own)
  await erasePerson(site.db, systemActor(minamo.code, '検査'), declaredBy(modules), w.email)
  const rows = await site.inside((tx) =>
    tx
      .selectFrom('registration as r')
      .innerJoin('event as e', 'e.id', 'r.event')
      .select(['r.event', 'r.state', 'r.queue', 'e.taken'])
      .where('r.event', 'in', [ahead, full, over])
      .execute(),
  )
  const of = (event: string) => rows.find((row) => row.event === event)
  expect(of(ahead)).toMatchObject({ state: 'cancelled', taken: 0 })
  expect(of(full)).toMatchObject({ state: 'cancelled', queue: null })
  expect(of(over)).toMatchObject({ state: 'admitted', taken: 2 })
})

test('The seat of whoever is erased is offered at once to the next who waits, where it was a seat to come', async () => {
  const site = await testSite()
  const w = await privacyWorld(site)
  const own = { person: w.person, email: w.email, names: ['葉隠 菊乃'] }
  const next = { names: ['次の人'], state: 'waiting', queue: 1 } as const
  const full = await publishedEvent(site, { capacity: 1 })
  await registered(site, full, own)
  const { id } = await registered(site, full, next)
  // A seat that the organizer keeps free stays so: nobody was erased there.
  const kept = await publishedEvent(site, { capacity: 2 })
  await registered(site, kept, { ...own, state: 'waiting', queue: 2 })
  const { id: patient } = await registered(site, kept, next)
  await erasePerson(site.db, systemActor(minamo.code, '検査'), declaredBy(modules), w.email)
  const { rows } = await sql<{ data: Job }>`
    select data from pgboss.job where name = 'registrations.offer' and data ->> 'event' = any (${[full, kept]})`.execute(
    site.db.root,
  )
  expect(rows.map(({ data }) => data)).toEqual([{ municipality: minamo.code, event: full }])
  for (const _ of [1, 2])
    for (const { data } of rows) await jobHandlers['registrations.offer']?.run(site.services, data)
  const states = await site.inside((tx) =>
    tx.selectFrom('registration').select(['id', 'state']).where('id', 'in', [id, patient]).execute(),
  )
  expect(new Map(states.map((row) => [row.id, row.state]))).toEqual(
    new Map([
      [id, 'offered'],
      [patient, 'waiting'],
    ]),
  )
  expect((await site.mailTo(`${id}@example.jp`)).map(({ subject }) => subject)).toEqual([
    expect.stringContaining('席が空きました'),
  ])
})
