// Once applications to a draw are over, nothing on which its list rests can change any more.
import { parse } from 'node-html-parser'
import { expect, test } from 'vitest'
import { today, tokyoTime } from '#platform/calendar/index.ts'
import { newId } from '#platform/id.ts'
import { drawWorld } from '../../../test/draw-world.ts'
import { inHours, registered } from '../../../test/event-world.ts'
import { eventForm, eventSteps, onDay } from '../../../test/event-writing.ts'
import { testSite } from '../../../test/site.ts'
import { drawPaths } from './index.ts'

const site = await testSite()
const w = await drawWorld(site)
const s = eventSteps(w)
const { freeze, run, statesOf } = w
const [opens_at, closes_at] = [inHours(-48), inHours(-1)]

const set = (event: string, values: object) =>
  site.inside((tx) => tx.updateTable('event').set(values).where('id', '=', event).execute())
/** A published draw, of which the time to apply is over. */
async function closed(): Promise<string> {
  const event = await s.published({ admission: 'draw', capacity: '4' })
  await set(event, { opens_at, closes_at })
  return event
}
const asItIs = {
  admission: 'draw',
  capacity: '4',
  opens_on: today(opens_at),
  opens_time: tokyoTime(opens_at),
  closes_on: today(closes_at),
  closes_time: tokyoTime(closes_at),
}
const edit = async (event: string, more: Record<string, string>) => {
  const answer = await s.step(w.coordinator.browser, event, 'edit', eventForm({ ...asItIs, ...more }))
  const page = parse(await answer.text()).querySelector('main')?.text ?? ''
  return [answer.status, page.includes('抽選の名簿が決まっているため')]
}
const longer = { closes_on: onDay(14), closes_time: '17:00' }
const relied: Record<string, string>[] = [
  longer,
  { opens_on: onDay(-9) },
  { open_to: 'members' },
  { ticket_label_1: '学生' },
  { capacity: '3' },
]

test('While nobody has applied the organizer may keep applications open for longer', async () => {
  expect(await edit(await closed(), longer)).toEqual([303, false])
})

test('From closing on, frozen and drawn, nothing on which the list rests can change; the rest can', async () => {
  const event = await closed()
  const { codes } = await registered(site, event, { state: 'applied', names: ['水野 花', '水野 次郎'] })
  await registered(site, event, { state: 'applied' })
  const check = async () => {
    for (const values of relied) expect([values, await edit(event, values)]).toEqual([values, [422, true]])
    expect(await edit(event, { venue_access: `${newId()}から歩いて5分` })).toEqual([303, false])
  }
  await check()
  await freeze(event)
  await check()
  expect((await site.browser().post(`/tickets/${codes[0]}/cancellation`)).status).toBe(303)
  expect((await run(event)).status).toBe(303)
  expect((await statesOf(event)).map(({ state }) => state).sort()).toEqual(['admitted', 'cancelled'])
  for (const values of relied.slice(0, 4)) expect(await edit(event, values)).toEqual([422, true])
  expect(await edit(event, { capacity: '3' })).toEqual([303, false])
})

test('Seats of a kind of ticket, which no draw can keep to, are not promised; of an older event they can still be emptied', async () => {
  const event = await s.published({ admission: 'draw', capacity: '4', ticket_label_1: '学生' })
  const promised = await s.step(
    w.coordinator.browser,
    event,
    'edit',
    eventForm({ ...asItIs, ticket_label_1: '学生', ticket_seats_1: '1' }),
  )
  expect([promised.status, (await promised.text()).includes('抽選では、種別ごとに席を分けられません')]).toEqual([
    422,
    true,
  ])
  await set(event, { opens_at, closes_at })
  const { id } = await site.inside((tx) =>
    tx
      .updateTable('event_ticket')
      .set({ seats: 1 })
      .where('event', '=', event)
      .returning('id')
      .executeTakeFirstOrThrow(),
  )
  for (const _ of [1, 2]) await registered(site, event, { state: 'applied', ticket: id })
  expect((await freeze(event)).status).toBe(409)
  expect(await edit(event, { ticket_id_1: id, ticket_label_1: '学生' })).toEqual([303, false])
  expect((await freeze(event)).status).toBe(303)
})

test('A frozen list takes nobody more and no group that grows, whatever the clock says', async () => {
  const event = await closed()
  const { codes } = await registered(site, event, {
    state: 'applied',
    names: ['水野 一', '水野 次郎'],
    about: { name_kana: 'ミズノ' },
  })
  await freeze(event)
  await set(event, { closes_at: inHours(24) })
  const one = { name_1: '水野 花', name_kana_1: 'ミズノ ハナ' }
  const sent = await w.hana.browser.post(`/events/${event}/registration`, { id: newId(), ...one })
  expect([sent.status, (await sent.text()).includes('抽選の名簿が決まっています')]).toEqual([409, true])
  const [two, three] = [{ name_2: '水野 次郎' }, { name_2: '水野 次郎', name_3: '水野 三郎' }]
  for (const more of [{}, two, three]) {
    const changed = await site.browser().post(`/tickets/${codes[0]}/answers`, { version: '1', ...one, ...more })
    expect(changed.status).toBe(409)
  }
  expect((await statesOf(event)).length).toBe(1)
  const desk = await (await w.coordinator.browser.get('/desk?show=draws')).text()
  expect(desk).toContain(drawPaths.organize(event))
})

test('A group that is larger than its line is not drawn, and the answer says which', async () => {
  const event = await closed()
  const groups = await Promise.all([1, 2, 3].map(() => registered(site, event, { state: 'applied' })))
  await freeze(event)
  const size = (n: number) =>
    site.inside((tx) =>
      tx
        .updateTable('registration')
        .set({ size: n })
        .where('id', '=', groups[0]?.id ?? '')
        .execute(),
    )
  await size(6)
  const answer = await run(event)
  expect([answer.status, (await answer.text()).includes('人数が、名簿を確定したときより多く')]).toEqual([409, true])
  await size(1)
  expect((await run(event)).status).toBe(303)
})
