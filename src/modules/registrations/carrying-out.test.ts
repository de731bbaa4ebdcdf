// What the draw and the door ask of registrations.
import { beforeAll, expect, test } from 'vitest'
import { systemActor } from '#platform/auth/actor.ts'
import { newId } from '#platform/id.ts'
import { minamo } from '../../../test/database.ts'
import { publishedEvent, registered } from '../../../test/event-world.ts'
import { testSite } from '../../../test/site.ts'
import { applyDraw } from './actions/draw.ts'
import { addWalkIn } from './actions/walk-in.ts'
import { findRegistration } from './queries/registrations.ts'

let site: Awaited<ReturnType<typeof testSite>>
const actor = systemActor(minamo.code, 'test')
beforeAll(async () => {
  site = await testSite()
})

const stateOf = async (id: string) => {
  const one = await site.inside((tx) => findRegistration(tx, id))
  return [one?.state, one?.queue]
}
const applied = (event: string, names: string[], more = {}) =>
  registered(site, event, { names, state: 'applied', ...more })

test('A draw gives seats, the waiting list in its order, and a kind no; each is told by mail', async () => {
  const event = await publishedEvent(site, { admission: 'draw', capacity: 3 })
  const [a, b, c, d] = [
    await applied(event, ['一'], { email: 'a@example.jp' }),
    await applied(event, ['二', '三']),
    await applied(event, ['四'], { email: 'c@example.jp' }),
    await applied(event, ['五'], { email: 'd@example.jp' }),
  ]
  const result = { admitted: [b.id, a.id], waiting: [c.id], excluded: [d.id] }
  await site.inside((tx) => applyDraw(tx, actor, event, result, new Date()))
  expect(await Promise.all([a, b, c, d].map(({ id }) => stateOf(id)))).toEqual([
    ['admitted', null],
    ['admitted', null],
    ['waiting', 1],
    ['declined', null],
  ])
  expect((await site.mailTo('a@example.jp')).map(({ subject }) => subject)).toEqual([
    '参加が決まりました：食のひとと話す夜',
  ])
  expect((await site.mailTo('c@example.jp'))[0]?.paragraphs[0]).toContain('キャンセル待ちの1番目')
  expect((await site.mailTo('d@example.jp'))[0]?.subject).toBe('今回はご参加いただけません：食のひとと話す夜')
})

test('Whoever withdrew before the draw was carried out stays withdrawn, and the seat is offered to the next', async () => {
  const event = await publishedEvent(site, { admission: 'draw', capacity: 1 })
  const gone = await applied(event, ['六'], { state: 'cancelled' })
  const next = await applied(event, ['七'])
  const result = { admitted: [gone.id], waiting: [next.id], excluded: [] }
  await site.inside((tx) => applyDraw(tx, actor, event, result, new Date()))
  expect(await stateOf(gone.id)).toEqual(['cancelled', null])
  expect(await stateOf(next.id)).toEqual(['offered', 1])
})

test('Somebody at the door is let in once, however full it is', async () => {
  const event = await publishedEvent(site, { capacity: 1 })
  await registered(site, event, { names: ['八'] })
  const walkIn = { id: newId(), name: '九', organization_name: '', kind: null, industry: null }
  const first = await site.inside((tx) => addWalkIn(tx, actor, event, walkIn, new Date()))
  const again = await site.inside((tx) => addWalkIn(tx, actor, event, walkIn, new Date()))
  expect(again).toEqual(first)
  const { taken } = await site.inside((tx) =>
    tx.selectFrom('event').select('taken').where('id', '=', event).executeTakeFirstOrThrow(),
  )
  expect(taken).toBe(1)
})
