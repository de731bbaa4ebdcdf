// For the walks through every page: a draw at each of its stages, a seat that is offered, a booth of an interview fair. All in English.
import { boothPaths } from '../src/modules/booths/paths.ts'
import { drawPaths } from '#modules/draws/index.ts'
import type { ChallengeWorld, Who } from './challenge-world.ts'
import { promisedDraw } from './draw-world.ts'
import { inHours, publishedEvent, registered } from './event-world.ts'
import { newId } from '#platform/id.ts'

const english = {
  title: 'Evening',
  summary: 'Come',
  description: 'Talk',
  for_whom: 'All',
  contact: 'Office',
  venue: 'Hall',
  venue_address: 'Minamo 1',
  venue_access: 'Near',
}
const source = 'Numbers 4 of 1 December'

/** Three groups for one seat; `far` says how many of its steps were done. */
async function drawn(w: ChallengeWorld, far: 'open' | 'closed' | 'frozen' | 'drawn') {
  const weights = JSON.stringify([{ rule: 'first-timer', extra: 1 }])
  const closes_at = inHours(far === 'open' ? 1 : -1)
  const event = await promisedDraw(w, { ...english, organization: w.organization, capacity: 1, weights, closes_at })
  const groups = await Promise.all(
    ['A', 'B', 'C'].map((name) => registered(w, event, { state: 'applied', names: [`Ann ${name}`], locale: 'en' })),
  )
  if (far === 'frozen' || far === 'drawn')
    await w.post('factory', drawPaths.freezing(event), { announced_source: source })
  if (far === 'drawn') await w.post('factory', drawPaths.run(event), { beacon: '1234', beacon_source: source })
  return { event, groups }
}

const inState = async (w: ChallengeWorld, event: string, state: 'admitted' | 'offered') =>
  w.inside((tx) =>
    tx
      .selectFrom('registration as r')
      .innerJoin('participant as p', 'p.registration', 'r.id')
      .select(['p.code', 'r.receipt'])
      .where('r.event', '=', event)
      .where('r.state', '=', state)
      .executeTakeFirstOrThrow(),
  )

async function fair(w: ChallengeWorld) {
  const [starts_at, ends_at] = [inHours(240), inHours(244)]
  const event = await publishedEvent(w, {
    ...english,
    organization: w.organization,
    kind: 'interview-fair',
    starts_at,
    ends_at,
  })
  const booth = newId()
  await w.post('factory', boothPaths.organize(event), {
    id: booth,
    organization: '',
    name: 'Metal works',
    place: 'Table 3',
    wants: 'Anybody',
  })
  const on = new Date(starts_at.getTime() + 9 * 3_600_000).toISOString().slice(0, 10)
  await w.post('factory', boothPaths.times(event), { on, first: '13:00', minutes: '15', pause: '5', number: '3' })
  const { codes } = await registered(w, event, { names: ['Ann'] })
  return { event, booth, ticket: `/tickets/${codes[0]}` }
}

/** Each page with somebody who may open it; `event` is one whose draw was run. */
export async function drawWalk(w: ChallengeWorld): Promise<{ event: string; pages: [Who, string][] }> {
  const [open, closed, frozen, done] = [
    await drawn(w, 'open'),
    await drawn(w, 'closed'),
    await drawn(w, 'frozen'),
    await drawn(w, 'drawn'),
  ]
  const { code, receipt } = await inState(w, done.event, 'admitted')
  await w.post(null, `/tickets/${code}/cancellation`, {})
  const offered = await inState(w, done.event, 'offered')
  const { event, booth, ticket } = await fair(w)
  const ofDraw = [open, closed, frozen, done].flatMap((one): [Who, string][] => [
    [null, `/events/${one.event}`],
    [null, drawPaths.page(one.event)],
    [null, `${drawPaths.page(one.event)}?receipt=none`],
    ['factory', drawPaths.organize(one.event)],
    ['factory', `/events/${one.event}/manage`],
    [null, `/tickets/${one.groups[0]?.codes[0]}`],
  ])
  return {
    event: done.event,
    pages: [
      ...ofDraw,
      ['coordinator', drawPaths.override(closed.event, closed.groups[0]?.id ?? '')],
      [null, `${drawPaths.page(done.event)}?receipt=${receipt}`],
      [null, `/tickets/${offered.code}`],
      ['factory', boothPaths.organize(event)],
      ['factory', boothPaths.edit(event, booth)],
      ['factory', boothPaths.timetable(event, booth)],
      [null, ticket],
    ],
  }
}
