// Who is new and who lost the last draw, as the weights of a draw see it.
import { expect, test } from 'vitest'
import { historyOf } from '#modules/registrations/index.ts'
import { drawWorld } from '../../../test/draw-world.ts'
import { inHours, publishedEvent, registered } from '../../../test/event-world.ts'
import { testSite } from '../../../test/site.ts'

const site = await testSite()
const { promised } = await drawWorld(site)
const begun = { starts_at: inHours(-3), ends_at: inHours(-1) }
const past = (more = {}) => publishedEvent(site, { ...begun, ...more })

let n = 0
const somebody = () => ({ email: `draw-history-${(n += 1)}@example.jp`, names: [`水野 ${n}`] })

async function beforeOf(given: Parameters<typeof registered>[2]) {
  const event = await promised()
  await registered(site, event, { ...given, state: 'applied' })
  const [before] = await site.inside((tx) => historyOf(tx, event, new Date()))
  return [before?.first_timer, before?.lost_last]
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
