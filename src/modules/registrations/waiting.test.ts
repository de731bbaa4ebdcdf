// Seats that become free, and who is offered them.
import { beforeAll, describe, expect, test } from 'vitest'
import { systemActor } from '#platform/auth/actor.ts'
import { found } from '#platform/errors.ts'
import { minamo } from '../../../test/database.ts'
import { inHours, publishedEvent, registered } from '../../../test/event-world.ts'
import { testSite } from '../../../test/site.ts'
import { lockEvent } from '#modules/events/index.ts'
import { callOff, endWaiting, tellOfChange } from './actions/event-moves.ts'
import { jobs } from './jobs.ts'
import { findRegistration, participantsIn } from './queries/registrations.ts'

let site: Awaited<ReturnType<typeof testSite>>
const actor = systemActor(minamo.code, 'test')
beforeAll(async () => {
  site = await testSite()
})

const stateOf = async (id: string) => (await site.inside((tx) => findRegistration(tx, id)))?.state
const takenOf = async (event: string) =>
  (await site.inside((tx) => tx.selectFrom('event').select('taken').where('id', '=', event).executeTakeFirstOrThrow()))
    .taken
const waiting = (event: string, queue: number, names = ['待つ人'], more = {}) =>
  registered(site, event, { names, state: 'waiting', queue, ...more })
const post = (code: string | undefined, act: string, values = {}) =>
  site.browser().post(`/tickets/${code}/${act}`, values)
const run = (job: string) => found(jobs[job]).run(site.services, { municipality: minamo.code })
const at = async (when: Date, run: () => Promise<unknown>) => {
  const clock = site.services.now
  site.services.now = () => when
  await run()
  site.services.now = clock
}

/** One seat, taken; the group of two and the one behind it wait. */
async function fullEvent(more = {}) {
  const event = await publishedEvent(site, { capacity: 1, ...more })
  const seated = await registered(site, event, { names: ['座る人'] })
  const pair = await waiting(event, 1, ['二人', '組'])
  const next = await waiting(event, 2, ['次の人'], { email: `${event}@example.jp` })
  const last = await waiting(event, 3, ['最後の人'])
  return { event, seated, pair, next, last }
}

describe('who cancels', () => {
  test('frees the seat for the next whom it takes; the group keeps its place; twice is harmless', async () => {
    const { event, seated, pair, next, last } = await fullEvent()
    expect((await post(seated.codes[0], 'cancellation')).status).toBe(303)
    expect((await post(seated.codes[0], 'cancellation')).status).toBe(303)
    expect(await Promise.all([seated, pair, next, last].map(({ id }) => stateOf(id)))).toEqual([
      'cancelled',
      'waiting',
      'offered',
      'waiting',
    ])
    expect(await takenOf(event)).toBe(1)
    expect((await site.mailTo(`${event}@example.jp`)).map(({ subject }) => subject)).toEqual([
      '席が空きました。お返事をお願いします：食のひとと話す夜',
    ])
    expect((await site.mailTo(`${seated.id}@example.jp`)).length).toBe(1)
  })

  test('cannot any more once it has begun', async () => {
    const { seated, next } = await fullEvent({
      starts_at: inHours(-1),
      ends_at: inHours(1),
      closes_at: inHours(-2),
      opens_at: inHours(-9),
    })
    expect((await post(seated.codes[0], 'cancellation')).status).toBe(409)
    expect(await stateOf(next.id)).toBe('waiting')
  })

  test('is whoever applied, not somebody who comes along', async () => {
    const event = await publishedEvent(site)
    const { id, codes } = await registered(site, event, { names: ['一', '二'] })
    expect((await post(codes[1], 'cancellation')).status).toBe(404)
    expect(await stateOf(id)).toBe('admitted')
  })
})

describe('who is offered a seat', () => {
  test('takes it, and has it', async () => {
    const { event, seated, next } = await fullEvent()
    await post(seated.codes[0], 'cancellation')
    await post(next.codes[0], 'offer', { answer: 'yes' })
    await post(next.codes[0], 'offer', { answer: 'yes' })
    expect(await stateOf(next.id)).toBe('admitted')
    expect(await takenOf(event)).toBe(1)
  })

  test('declines it, and the next is asked', async () => {
    const { seated, next, last } = await fullEvent()
    await post(seated.codes[0], 'cancellation')
    await post(next.codes[0], 'offer', { answer: 'no' })
    expect([await stateOf(next.id), await stateOf(last.id)]).toEqual(['cancelled', 'offered'])
  })

  test('has until the last moment; however late the worker comes, it then goes to the next for a whole time of their own', async () => {
    const { seated, next, last } = await fullEvent({ offer_hours: 10 })
    await post(seated.codes[0], 'cancellation')
    const until = (await site.inside((tx) => findRegistration(tx, next.id)))?.offered_until ?? new Date(0)
    await at(until, () => run('registrations.lapse'))
    expect(await stateOf(next.id)).toBe('offered')
    const late = new Date(until.getTime() + 5 * 3_600_000)
    await at(late, async () => {
      expect((await post(next.codes[0], 'offer', { answer: 'yes' })).status).toBe(409)
      await run('registrations.lapse')
    })
    expect([await stateOf(next.id), await stateOf(last.id)]).toEqual(['lapsed', 'offered'])
    const theirs = await site.inside((tx) => findRegistration(tx, last.id))
    expect(theirs?.offered_until).toEqual(new Date(late.getTime() + 10 * 3_600_000))
  })

  test('never has longer than until it begins', async () => {
    const { event, seated, next } = await fullEvent({
      offer_hours: 336,
      starts_at: inHours(5),
      ends_at: inHours(6),
      closes_at: inHours(4),
    })
    await post(seated.codes[0], 'cancellation')
    const { starts_at } = await site.inside((tx) =>
      tx.selectFrom('event').select('starts_at').where('id', '=', event).executeTakeFirstOrThrow(),
    )
    expect((await site.inside((tx) => findRegistration(tx, next.id)))?.offered_until).toEqual(starts_at)
  })

  test('and cancels in the very moment in which the offer lapses: the seat goes to one other, once', async () => {
    const { event, seated, next, last } = await fullEvent({ offer_hours: 1 })
    await post(seated.codes[0], 'cancellation')
    await at(inHours(2), () => Promise.all([run('registrations.lapse'), post(next.codes[0], 'cancellation')]))
    expect(['cancelled', 'lapsed']).toContain(await stateOf(next.id))
    expect(await stateOf(last.id)).toBe('offered')
    expect(await takenOf(event)).toBe(1)
  })
})

const fresh = (event: string) => site.inside(async (tx) => found(await lockEvent(tx, event)))

describe('the event', () => {
  test('has more seats than before: they go to whoever waits, and everybody hears what is different', async () => {
    const { event, seated, pair, next, last } = await fullEvent()
    await site.inside((tx) => tx.updateTable('event').set({ capacity: 4 }).where('id', '=', event).execute())
    const lines = [{ ja: '定員：1 → 4', en: 'Capacity: 1 → 4' }]
    const row = await fresh(event)
    await site.inside((tx) => tellOfChange(tx, actor, row, lines, new Date()))
    expect(await Promise.all([seated, pair, next, last].map(({ id }) => stateOf(id)))).toEqual([
      'admitted',
      'offered',
      'offered',
      'waiting',
    ])
    expect((await site.mailTo(`${seated.id}@example.jp`))[0]?.paragraphs).toContain('定員：1 → 4')
  })

  test('is over: whoever still waited had no seat (which weighs in the next draw) and is told so, and nobody else', async () => {
    const { event, seated, next } = await fullEvent()
    const row = await fresh(event)
    await site.inside((tx) => endWaiting(tx, actor, row, new Date()))
    expect([await stateOf(seated.id), await stateOf(next.id)]).toEqual(['admitted', 'declined'])
    expect((await site.mailTo(`${event}@example.jp`)).map(({ subject }) => subject)).toEqual([
      'お席をご用意できませんでした：食のひとと話す夜',
    ])
    expect(await site.mailTo(`${seated.id}@example.jp`)).toEqual([])
  })

  test('is full: its form says so, and how many wait, before anything is typed', async () => {
    const { event } = await fullEvent()
    expect(await (await site.browser().get(`/events/${event}/registration`)).text()).toContain('いま3組が待っています')
    const free = await publishedEvent(site)
    expect(await (await site.browser().get(`/events/${free}/registration`)).text()).not.toContain('満席です')
  })

  test('is called off: everybody is told, and nobody has a seat any more', async () => {
    const { event, seated, next } = await fullEvent()
    const row = await fresh(event)
    await site.inside((tx) => callOff(tx, actor, row, new Date()))
    expect([await stateOf(seated.id), await stateOf(next.id), await takenOf(event)]).toEqual([
      'cancelled',
      'cancelled',
      0,
    ])
    expect((await site.mailTo(`${seated.id}@example.jp`))[0]?.subject).toBe('中止のお知らせ：食のひとと話す夜')
  })
})

test('What nobody confirmed within a day is gone, with its names', async () => {
  const event = await publishedEvent(site)
  const old = await registered(site, event, { state: 'unconfirmed', created_at: inHours(-25), confirmed_at: null })
  const young = await registered(site, event, { state: 'unconfirmed', created_at: inHours(-23), confirmed_at: null })
  await run('registrations.forget')
  expect([await stateOf(old.id), await stateOf(young.id)]).toEqual([undefined, 'unconfirmed'])
  const names = await site.inside((tx) =>
    tx.selectFrom('participant').select('id').where('registration', '=', old.id).execute(),
  )
  expect(names).toEqual([])
})

test('Reminders go out a week and a day before, each once, and not to whoever was told of their seat that day', async () => {
  const event = await publishedEvent(site, { starts_at: inHours(24 * 7), ends_at: inHours(24 * 7 + 2) })
  const early = await registered(site, event, { decided_at: inHours(-48) })
  const today = await registered(site, event, { decided_at: new Date() })
  await run('registrations.remind')
  await run('registrations.remind')
  await at(inHours(24 * 6), () => run('registrations.remind'))
  await at(inHours(24 * 6), () => run('registrations.remind'))
  const subjects = async (id: string) => (await site.mailTo(`${id}@example.jp`)).map(({ subject }) => subject)
  expect(await subjects(early.id)).toEqual(['まもなくです：食のひとと話す夜', 'あしたです：食のひとと話す夜'])
  expect(await subjects(today.id)).toEqual(['あしたです：食のひとと話す夜'])
})

test('What somebody needs and their telephone number are gone thirty days after the event, and not before', async () => {
  const kept = { about: { needs: ['wheelchair'], needs_words: 'えびアレルギー' }, phone: '03-1234-5678' }
  const days = (n: number) => ({ starts_at: inHours(-24 * n - 2), ends_at: inHours(-24 * n) })
  const [old, recent] = [await publishedEvent(site, days(30)), await publishedEvent(site, days(29))]
  const [gone, stays] = [await registered(site, old, kept), await registered(site, recent, kept)]
  await run('registrations.forget_needs')
  await run('registrations.forget_needs')
  const left = async (id: string) => {
    const [one] = await site.inside((tx) => participantsIn(tx, id))
    const phone = (await site.inside((tx) => findRegistration(tx, id)))?.phone
    return [one?.name, one?.needs, one?.needs_words, phone]
  }
  expect(await left(gone.id)).toEqual(['水野 花', [], '', ''])
  expect(await left(stays.id)).toEqual(['水野 花', ['wheelchair'], 'えびアレルギー', '03-1234-5678'])
})
