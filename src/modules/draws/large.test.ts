// A draw may hold a hundred thousand groups: its pages read neither the list nor the proof, which are sent in pieces, once.
import { expect, test } from 'vitest'
import { Client } from 'pg'
import { drawWorld } from '../../../test/draw-world.ts'
import { testSite } from '../../../test/site.ts'
import type { Proof } from './algorithm/run.ts'
import { drawPaths } from './index.ts'
import { findPlace } from './queries/entries.ts'

const site = await testSite()
const w = await drawWorld(site)
const { promised, applied, freeze, run, rowOf } = w

const admin = async (text: string) => {
  const client = new Client({ connectionString: site.db.url })
  await client.connect()
  await client.query(text)
  await client.end()
}

const columns = `municipality, event, commitment, committed_at, seats, pools, list_hash, reasons, announced_source, frozen_at, frozen_by,
  beacon, beacon_source, beacon_reason, summary, drawn_at, drawn_by`

test('The pages of a draw are shown by a program that has no right to read its list, its proof or its secret', async () => {
  const [open, frozen, drawn] = [await promised(), await promised(), await promised({ capacity: 2 })]
  const [, ticket] = [await applied(open, 1), await applied(frozen, 1, 2)]
  const [one] = await applied(drawn, 1, 1, 1)
  await freeze(frozen)
  await freeze(drawn)
  await run(drawn)
  const pages = [open, frozen, drawn].flatMap((event) => [
    [w.stranger, `/events/${event}`] as const,
    [w.stranger, drawPaths.page(event)] as const,
    [w.stranger, `${drawPaths.page(event)}?receipt=R-${event.slice(-8)}-0`] as const,
    [w.coordinator.browser, `/events/${event}/manage`] as const,
    [w.coordinator.browser, drawPaths.organize(event)] as const,
  ])
  const tickets = [ticket[0], one].map((group) => [w.stranger, `/tickets/${group?.codes[0]}`] as const)
  await admin(`revoke select on draw from machiport_app; grant select (${columns}) on draw to machiport_app`)
  const statuses = await Promise.all([...pages, ...tickets].map(async ([who, path]) => (await who.get(path)).status))
  const proof = await w.stranger.get(drawPaths.proof(drawn))
  await admin('grant select on draw to machiport_app')
  expect(new Set(statuses)).toEqual(new Set([200]))
  await expect(proof.text()).rejects.toThrow('permission denied')
})

test('Each receipt is found, however it is typed, with the place that the proof gives it', async () => {
  const event = await promised({ capacity: 2 })
  const [left] = await applied(event, 1, 2, 1, 1)
  await w.coordinator.browser.post(drawPaths.override(event, left?.id ?? ''), {
    override: 'never',
    reason: '2つ目の申込み',
  })
  await freeze(event)
  const first = `R-${event.slice(-8).toUpperCase()}-0`
  const found = (receipt: string) => site.inside((tx) => findPlace(tx, event, receipt))
  const line = `{"receipt":"${first}","size":1,"weight":1,"pools":[],"override":"never"}`
  const before = { receipt: first, line, rank: null, result: null, waiting: null }
  expect(await found(` ${first.toLowerCase()} `)).toEqual(before)
  await run(event)
  const proof: Proof = await w.proofOf(event)
  expect(proof.order.length).toBe(4)
  for (const entry of proof.entries) {
    const { receipt } = entry
    const lists = ['admitted', 'waiting', 'excluded'] as const
    expect(await found(receipt)).toEqual({
      receipt,
      line: JSON.stringify(entry),
      rank: proof.order.indexOf(receipt) + 1,
      result: lists.find((list) => proof[list].includes(receipt)),
      waiting: proof.waiting.includes(receipt) ? proof.waiting.indexOf(receipt) + 1 : null,
    })
  }
  expect(await found('R-0')).toBeUndefined()
  const { summary } = await rowOf(event)
  expect(summary).toEqual({
    secret: proof.secret,
    seed: proof.seed,
    groups: 4,
    people: 5,
    admitted: proof.admitted.length,
    waiting: proof.waiting.length,
    overrides: proof.overrides,
  })
  const place = site.inside((tx) => tx.updateTable('draw_entry').set({ rank: 1 }).where('event', '=', event).execute())
  await expect(place).rejects.toThrow('stays')
})

test('A long list comes whole in pieces, and a browser that has it is not sent it again', async () => {
  const event = await promised()
  const list = '一二𠮷三四\n'.repeat(200_001)
  const frozen = {
    seats: 1,
    pools: '[]',
    list: Buffer.from(list),
    list_hash: 'a'.repeat(64),
    reasons: '{}',
    announced_source: '宝くじ',
  }
  await site.inside((tx) =>
    tx
      .updateTable('draw')
      .set({ ...frozen, frozen_at: new Date(), frozen_by: 'test' })
      .where('event', '=', event)
      .execute(),
  )
  site.db.takeQueries()
  const answer = await w.stranger.get(drawPaths.list(event))
  expect(answer.headers.get('cache-control')).toContain('immutable')
  expect((await answer.text()) === list).toBe(true)
  const etag = answer.headers.get('etag') ?? ''
  const again = await site.app.request(`http://localhost${drawPaths.list(event)}`, {
    headers: { host: 'localhost', 'if-none-match': `W/${etag}` },
  })
  expect([again.status, await again.text()]).toEqual([304, ''])
  expect((await w.stranger.get(drawPaths.proof(event))).status).toBe(404)
})
