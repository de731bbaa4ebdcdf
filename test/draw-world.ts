// For the tests of draws: events whose applications closed an hour ago, with a draw that was promised.
import { systemActor } from '#platform/auth/actor.ts'
import { commitDraw, drawPaths } from '#modules/draws/index.ts'
import { findEvent } from '#modules/events/index.ts'
import { minamo } from './database.ts'
import { inHours, publishedEvent, registered } from './event-world.ts'
import { memberWorld } from './member-world.ts'
import type { testSite } from './site.ts'

type Site = Pick<Awaited<ReturnType<typeof testSite>>, 'inside'>

/** An event whose applications closed an hour ago, with a draw that was promised. */
export async function promisedDraw(site: Site, more: Parameters<typeof publishedEvent>[1] = {}): Promise<string> {
  const event = await publishedEvent(site, {
    admission: 'draw',
    capacity: 4,
    opens_at: inHours(-48),
    closes_at: inHours(-1),
    ...more,
  })
  await site.inside(async (tx) => {
    const row = await findEvent(tx, event)
    if (row) await commitDraw(tx, systemActor(minamo.code, 'test'), row, inHours(-49))
  })
  return event
}

export async function drawWorld(site: Awaited<ReturnType<typeof testSite>>) {
  const w = await memberWorld(site)
  const promised = (more?: Parameters<typeof publishedEvent>[1]) => promisedDraw(site, more)

  const applied = (event: string, ...sizes: number[]) =>
    Promise.all(
      sizes.map((size, i) =>
        registered(site, event, {
          state: 'applied',
          receipt: `R-${event.slice(-8).toUpperCase()}-${i}`,
          names: Array.from({ length: size }, (_, n) => `水野 ${i}${n}`),
        }),
      ),
    )

  const freeze = (event: string) =>
    w.coordinator.browser.post(drawPaths.freezing(event), { announced_source: '12月1日のナンバーズ4' })
  const run = (event: string, beacon = '第6789回 1234') =>
    w.coordinator.browser.post(drawPaths.run(event), { beacon, beacon_source: '12月1日のナンバーズ4' })
  const statesOf = (event: string) =>
    site.inside((tx) =>
      tx.selectFrom('registration').select(['receipt', 'state', 'queue']).where('event', '=', event).execute(),
    )
  const rowOf = (event: string) =>
    site.inside((tx) => tx.selectFrom('draw').selectAll().where('event', '=', event).executeTakeFirstOrThrow())
  const proofOf = async (event: string) => JSON.parse(await (await w.stranger.get(drawPaths.proof(event))).text())
  return { ...w, promised, applied, freeze, run, statesOf, rowOf, proofOf }
}
