// An event at its limits: what only shows when many come, when two press in one moment, and when the clock stands on the deadline.
import { beforeAll, describe, expect, it } from 'vitest'
import { Client } from 'pg'
import { newId } from '#platform/id.ts'
import { minamo } from './database.ts'
import { drawWorld } from './draw-world.ts'
import { eventForm, eventSteps } from './event-writing.ts'
import { inHours, publishedEvent, registered } from './event-world.ts'
import { testSite } from './site.ts'

const site = await testSite()
const w = await drawWorld(site)
const s = eventSteps(w)

const registrations = (event: string) =>
  site.inside((tx) => tx.selectFrom('registration').selectAll().where('event', '=', event).execute())
const statuses = async (answers: Promise<Response>[]) => (await Promise.all(answers)).map(({ status }) => status)
const rowOf = (event: string) =>
  site.inside((tx) => tx.selectFrom('event').selectAll().where('id', '=', event).executeTakeFirstOrThrow())

describe('5,000 groups for 50 seats', () => {
  const groups = 5_000
  let event: string
  beforeAll(async () => {
    event = await w.promised({ capacity: 50, group_max: 4 })
    const admin = new Client({ connectionString: site.db.url })
    await admin.connect()
    await admin.query(
      `with r as (
         insert into registration (municipality, id, event, receipt, email, size, state, origin, confirmed_at)
         select $1, gen_random_uuid(), $2, 'G-' || i, 'g' || i || '@example.jp', 1 + i % 4, 'applied', 'web', now()
         from generate_series(1, ${groups}) i returning id, size)
       insert into participant (municipality, id, event, registration, position, name, code)
       select $1, gen_random_uuid(), $2, r.id, n, '申込', gen_random_uuid() from r, generate_series(1, r.size) n`,
      [minamo.code, event],
    )
    await admin.end()
  })

  it('are drawn whole; each group has a seat or a place in the list, hears it once, and the pages stand', async () => {
    expect((await w.freeze(event)).status).toBe(303)
    expect((await w.run(event)).status).toBe(303)
    const states = Map.groupBy(await registrations(event), ({ state }) => state)
    const [admitted = [], waiting = []] = [states.get('admitted'), states.get('waiting')]
    expect(admitted.length + waiting.length).toBe(groups)
    expect(admitted.reduce((sum, { size }) => sum + size, 0)).toBe(50)
    const places = waiting.map(({ queue }) => queue ?? 0).toSorted((a, b) => a - b)
    expect(places).toEqual(waiting.map((_, i) => i + 1))
    const mails = await site.inside((tx) =>
      tx.selectFrom('mail').select('to_address').where('to_address', 'like', 'g%@example.jp').execute(),
    )
    expect([mails.length, new Set(mails.map(({ to_address }) => to_address)).size]).toEqual([groups, groups])
    const pages = [`/events/${event}/registrations`, `/events/${event}/manage`, `/events/${event}/draw`]
    expect(await statuses(pages.map((path) => w.coordinator.browser.get(path)))).toEqual([200, 200, 200])
    expect((await w.stranger.get(`/draws/${event}?receipt=G-4999`)).status).toBe(200)
  }, 60_000)
})

describe('the clock exactly at the deadline', () => {
  it('still confirms an application; a moment later it is too late', async () => {
    const closes_at = inHours(1)
    const event = await publishedEvent(site, { closes_at, asks_about_work: false })
    const codes: string[] = []
    for (const name of ['間に合う人', '遅れた人']) {
      const waiting = { state: 'unconfirmed' as const, confirmed_at: null }
      codes.push(...(await registered(site, event, { names: [name], ...waiting })).codes)
    }
    const clock = site.services.now
    const confirm = (code = '') => w.stranger.post(`/tickets/${code}/confirmation`)
    try {
      site.services.now = () => new Date(closes_at.getTime() + 1)
      expect((await confirm(codes[1])).status).toBe(409)
      site.services.now = () => closes_at
      expect((await confirm(codes[0])).status).toBe(303)
    } finally {
      site.services.now = clock
    }
    expect((await registrations(event)).map(({ state }) => state).toSorted()).toEqual(['admitted', 'unconfirmed'])
  })
})

describe('two at one moment', () => {
  it('who cancel one application free its seat once', async () => {
    const event = await publishedEvent(site, { capacity: 1 })
    const seated = await registered(site, event)
    const [next, last] = [1, 2].map((queue) => registered(site, event, { state: 'waiting', queue }))
    const waiting = [(await next)?.id, (await last)?.id]
    const press = () => w.stranger.post(`/tickets/${seated.codes[0]}/cancellation`)
    expect(await statuses([press(), press(), press()])).toEqual([303, 303, 303])
    const stands = new Map((await registrations(event)).map(({ id, state }) => [id, state]))
    expect([seated.id, ...waiting].map((id) => stands.get(id ?? ''))).toEqual(['cancelled', 'offered', 'waiting'])
  })

  it('who save one event: the first is kept, the other is told', async () => {
    const id = await s.drafted()
    const save = (title: string) => w.hana.browser.post(`/events/${id}/edit`, eventForm({ version: '1', title }))
    expect((await statuses([save('甲'), save('乙')])).toSorted()).toEqual([303, 409])
    expect((await rowOf(id)).version).toBe(2)
  })

  it('one takes seats away while others take them: nobody who was admitted is without a seat', async () => {
    const id = await s.published()
    const apply = (n: number) =>
      registered(site, id, { names: [`申込 ${n}`] }).then(
        () => 1,
        () => 0,
      )
    const fewer = () => s.step(w.hana.browser, id, 'edit', eventForm({ capacity: '3' }))
    const [answer, ...took] = await Promise.all([fewer(), ...Array.from({ length: 8 }, (_, n) => apply(n))])
    const { capacity, taken } = await rowOf(id)
    expect(taken).toBe(took.reduce<number>((sum, one) => sum + one, 0))
    expect(taken).toBeLessThanOrEqual(capacity ?? 0)
    expect([303, 422, 409]).toContain(answer.status)
  })
})

describe('tickets for a draw', () => {
  it.each(['1000000000', '-1', '1.5', '九'])('are not %s, and the form says why', async (extra) => {
    const id = await s.drafted()
    const answer = await s.step(
      w.hana.browser,
      id,
      'edit',
      eventForm({ admission: 'draw', 'weight_first-timer': extra }),
    )
    expect([answer.status, (await answer.text()).includes('error-summary')]).toEqual([422, true])
    expect((await rowOf(id)).weights).toEqual([])
  })
})

it('A capacity of nobody, or of more than any hall holds, is asked for again', async () => {
  for (const capacity of ['0', '-3', '1000000000', '4,5', newId()]) {
    const id = await s.drafted()
    const answer = await s.step(w.hana.browser, id, 'edit', eventForm({ capacity }))
    expect([capacity, answer.status]).toEqual([capacity, 422])
  }
})
