// What devices without a connection send afterwards: check-ins, undoing them, walk-ins, in any order and more than once.
import { beforeAll, expect, it } from 'vitest'
import { inHours, publishedEvent, registered } from '../../../test/event-world.ts'
import { type Browser, testSite } from '../../../test/site.ts'
import { newId } from '#platform/id.ts'

const times = { starts_at: inHours(-1), ends_at: inHours(1), opens_at: inHours(-300), closes_at: inHours(-2) }
const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString()

let site: Awaited<ReturnType<typeof testSite>>
let helper: Browser
let other: Browser

beforeAll(async () => {
  site = await testSite()
  await site.account('helper@example.jp', 'officer')
  await site.account('other@example.jp', 'coordinator')
  helper = site.browser()
  other = site.browser()
  await helper.signIn('helper@example.jp')
  await other.signIn('other@example.jp')
})

/** An event with one guest, and its door. */
async function anEvening(more: { capacity?: number } = {}) {
  const event = await publishedEvent(site, { ...times, ...more })
  const { id } = await registered(site, event, { names: ['客'] })
  const { session, guest } = await site.inside(async (tx) => ({
    session: (await tx.selectFrom('event_session').select('id').where('event', '=', event).executeTakeFirstOrThrow())
      .id,
    guest: (await tx.selectFrom('participant').select('id').where('registration', '=', id).executeTakeFirstOrThrow())
      .id,
  }))
  const door = (path: string) => `/events/${event}/door/${session}${path}`
  const send = async (browser: Browser, ...words: unknown[]) =>
    (await (await browser.post(door('/sync'), { taps: JSON.stringify(words) })).json()).told
  const here = async () => {
    const { present, walkIns } = await (await helper.get(door('/live'))).json()
    return { present, walkIns }
  }
  return { event, guest, door, send, here }
}

const tap = (participant: string, at: string) => ({ participant, at, how: 'name' })
const undo = (participant: string, at: string) => ({ participant, at, how: 'name', undo: true })
const walkIn = (participant: string, at: string, more: Record<string, string> = {}) => ({
  participant,
  at,
  how: 'walk-in',
  walk_in: { id: participant, name: '飛び入り 歩', organization_name: '', ...more },
})
const lines = (action: string) =>
  site.inside(
    async (tx) => (await tx.selectFrom('audit_line').select('seq').where('action', '=', action).execute()).length,
  )

it('takes a check-in back by a word of a device, once', async () => {
  const { guest, send, here } = await anEvening()
  await send(helper, tap(guest, ago(10)), undo(guest, ago(9)))
  const before = await lines('attendance.undone')
  expect(await send(other, undo(guest, ago(9)), tap(guest, ago(10)))).toMatchObject([
    { participant: guest },
    { participant: guest },
  ])
  expect([await here(), await lines('attendance.undone')]).toEqual([{ present: 0, walkIns: 0 }, before])
})

it('lets the latest word count, however late it arrives', async () => {
  const { guest, send, here } = await anEvening()
  await send(helper, tap(guest, ago(30)))
  await send(other, tap(guest, ago(5)))
  await send(helper, undo(guest, ago(20)))
  expect((await here()).present).toBe(1)
  await send(helper, undo(guest, ago(2)))
  expect((await here()).present).toBe(0)
})

it('takes in somebody new, once, with what is said of them afterwards', async () => {
  const { event, send, here } = await anEvening()
  const id = newId()
  const words = [walkIn(id, ago(10)), undo(id, ago(9)), tap(id, ago(8))]
  const told = await Promise.all([send(helper, ...words), send(helper, ...words), send(other, ...words)])
  for (const one of told) expect(one).toMatchObject(words.map(() => ({ participant: id, name: '飛び入り 歩' })))
  expect(await here()).toEqual({ present: 0, walkIns: 1 })
  const rows = await site.inside((tx) =>
    tx.selectFrom('registration').selectAll().where('event', '=', event).where('walk_in', '=', true).execute(),
  )
  expect(rows).toHaveLength(1)
})

it('keeps whoever is one more than the seats, and says so', async () => {
  const { guest, door, send, here } = await anEvening({ capacity: 2 })
  await send(helper, tap(guest, ago(9)))
  const [first, second] = [walkIn(newId(), ago(8)), walkIn(newId(), ago(7))]
  expect((await send(helper, first))[0].note).toBeUndefined()
  for (let i = 0; i < 2; i++) {
    const [told] = await send(other, second)
    expect(told).toMatchObject({
      participant: second.participant,
      note: expect.stringContaining('定員2名に対して、来場1名と当日参加2名で、1名多くなりました'),
    })
  }
  expect(await here()).toEqual({ present: 1, walkIns: 2 })
  const posted = await helper.post(door('/walk-ins'), { id: newId(), name: '四人目' })
  expect(await (await helper.get(posted.headers.get('location') ?? '')).text()).toContain('2名多くなりました')
})

it('says why nobody comes in any more; what was noted before the end is taken', async () => {
  const { event, guest, send, here } = await anEvening()
  const [early, late] = [walkIn(newId(), ago(10)), walkIn(newId(), ago(1))]
  await send(helper, tap(guest, ago(20)))
  await site.inside((tx) =>
    tx
      .updateTable('event')
      .set({ state: 'closed', closed_at: ago(5) })
      .where('id', '=', event)
      .execute(),
  )
  const no = { why: expect.stringContaining('もう変えられません') }
  expect(await send(helper, early, late, undo(guest, ago(1)))).toMatchObject([
    { participant: early.participant },
    no,
    no,
  ])
  expect(await here()).toEqual({ present: 1, walkIns: 1 })
})

it('answers a walk-in without a name by itself', async () => {
  const { guest, send, here } = await anEvening()
  const [no, yes] = await send(helper, walkIn(newId(), ago(1), { name: ' ' }), tap(guest, ago(1)))
  expect([typeof no.why, yes.participant, await here()]).toEqual(['string', guest, { present: 1, walkIns: 0 }])
})
