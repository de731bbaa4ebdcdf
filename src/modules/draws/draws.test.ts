import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawWorld } from '../../../test/draw-world.ts'
import { inHours, registered } from '../../../test/event-world.ts'
import { testSite } from '../../../test/site.ts'
import { verifyProof } from './algorithm/index.ts'
import { drawPaths } from './index.ts'

const site = await testSite()
const w = await drawWorld(site)
const { promised, applied, freeze, run, statesOf, rowOf, proofOf } = w

describe('A draw', () => {
  test('is promised, frozen and run, and anybody can run it again', async () => {
    const event = await promised()
    await applied(event, 1, 2, 1, 3, 1)
    expect((await freeze(event)).status).toBe(303)
    const list = await (await w.stranger.get(drawPaths.list(event))).text()
    const { list_hash, commitment } = await rowOf(event)
    expect(createHash('sha256').update(list).digest('hex')).toBe(list_hash)
    expect((await run(event)).status).toBe(303)
    const proof = await proofOf(event)
    expect(await verifyProof(proof)).toBeNull()
    expect(proof).toMatchObject({ commitment, listHash: list_hash, seats: 4, beacon: '第6789回 1234' })
    expect(JSON.stringify(proof)).not.toContain('水野')
    const states = await statesOf(event)
    for (const { receipt, state, queue } of states) {
      expect(state === 'admitted').toBe(proof.admitted.includes(receipt))
      const place = proof.waiting.indexOf(receipt)
      expect(queue).toBe(place === -1 ? null : place + 1)
    }
    const mails = await site.inside((tx) => tx.selectFrom('mail').select('to_address').execute())
    expect(mails.length).toBe(states.length)
    const lines = await site.inside((tx) =>
      tx.selectFrom('audit_line').select('action').where('subject_id', '=', event).orderBy('seq').execute(),
    )
    expect(lines.map(({ action }) => action)).toEqual([
      'draws.committed',
      'draws.frozen',
      'registrations.drawn',
      'draws.drawn',
    ])
  })

  test('keeps its secret until it is run', async () => {
    const event = await promised()
    const [first] = await applied(event, 1, 1)
    const { secret } = await rowOf(event)
    const spellings = (['hex', 'base64', 'base64url'] as const).map((as) => secret.toString(as))
    const told = async () => {
      const everywhere = await Promise.all(
        [w.stranger, w.hana.browser, w.coordinator.browser, w.auditor.browser].flatMap((browser) =>
          [
            `/events/${event}`,
            `/events/${event}/manage`,
            `/tickets/${first?.codes[0]}`,
            drawPaths.page(event),
            drawPaths.list(event),
            drawPaths.proof(event),
            drawPaths.organize(event),
            '/admin/audit',
          ].map(async (path) => (await browser.get(path)).text()),
        ),
      )
      const audit = await site.inside((tx) => tx.selectFrom('audit_line').selectAll().execute())
      const facts = await site.inside((tx) => tx.selectFrom('fact').selectAll().execute())
      const all = [...everywhere, JSON.stringify([audit, facts])]
      return all.some((text) => spellings.some((spelling) => text.includes(spelling)))
    }
    expect(await told()).toBe(false)
    await freeze(event)
    expect(await told()).toBe(false)
    await run(event)
    expect(await told()).toBe(true)
  })

  test('is frozen and run once, however many press at the same moment', async () => {
    const event = await promised()
    await applied(event, ...Array.from({ length: 12 }, () => 1))
    const frozen = await Promise.all([freeze(event), freeze(event), freeze(event)])
    expect(frozen.map(({ status }) => status).sort()).toEqual([303, 409, 409])
    const before = await rowOf(event)
    const beacons = ['1111', '2222', '3333', '4444']
    const runs = await Promise.all(beacons.map((beacon) => run(event, beacon)))
    expect(runs.map(({ status }) => status).sort()).toEqual([303, 409, 409, 409])
    const proof = await proofOf(event)
    expect(proof.beacon).toBe(beacons[runs.findIndex(({ status }) => status === 303)])
    expect(proof.listHash).toBe(before.list_hash)
    const states = await statesOf(event)
    expect(states.filter(({ state }) => state === 'admitted').length).toBe(4)
  })

  test('leaves everything as it was where there are fewer seats than were frozen', async () => {
    const event = await promised({ capacity: 3 })
    await applied(event, 1, 1, 1, 1)
    await freeze(event)
    const set = (capacity: number) =>
      site.inside((tx) => tx.updateTable('event').set({ capacity }).where('id', '=', event).execute())
    await set(2)
    const answer = await run(event)
    expect([answer.status, (await answer.text()).includes('少なくなっています')]).toEqual([409, true])
    expect((await statesOf(event)).every(({ state }) => state === 'applied')).toBe(true)
    expect((await rowOf(event)).drawn_at).toBeNull()
    await set(3)
    expect((await run(event)).status).toBe(303)
  })

  test('from another source than announced is run only with a reason, which everybody reads; the proof keeps its form', async () => {
    const event = await promised()
    await applied(event, 1, 1)
    await freeze(event)
    const other = { beacon: '4321', beacon_source: '12月2日のロト6' }
    const send = (more: object) => w.coordinator.browser.post(drawPaths.run(event), { ...other, ...more })
    for (const beacon_reason of ['', ' ']) {
      const refused = await send({ beacon_reason })
      expect([refused.status, (await refused.text()).includes('予告した出どころと違います')]).toEqual([422, true])
    }
    expect((await send({ beacon_reason: '抽せんが延期されたため' })).status).toBe(303)
    const page = await (await w.stranger.get(drawPaths.page(event))).text()
    for (const said of ['予告と違う出どころ', '12月1日のナンバーズ4', '12月2日のロト6', '抽せんが延期されたため'])
      expect([said, page.includes(said)]).toEqual([said, true])
    const proof = await proofOf(event)
    expect([proof.beaconSource, 'beaconReason' in proof, await verifyProof(proof)]).toEqual([
      '12月2日のロト6',
      false,
      null,
    ])
    const same = await promised()
    await applied(same, 1)
    await freeze(same)
    await run(same)
    expect(await (await w.stranger.get(drawPaths.page(same))).text()).not.toContain('予告と違う出どころ')
  })

  test('answers nonsense with a sentence', async () => {
    const event = await promised()
    const [one] = await applied(event, 1)
    const typed = fc.record({
      announced_source: fc.string({ unit: 'binary' }),
      beacon: fc.string({ unit: 'binary' }),
      beacon_source: fc.constantFrom('', ' ', 'あ'.repeat(5000)),
      override: fc.constantFrom('', 'always', '__proto__'),
      reason: fc.constantFrom('', '　', 'あ'.repeat(5000)),
    })
    const paths = [drawPaths.run(event), drawPaths.override(event, one?.id ?? ''), drawPaths.override(event, 'x')]
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), typed, async (path, values) => {
        expect([404, 409, 422]).toContain((await w.coordinator.browser.post(path, values)).status)
      }),
      { numRuns: 40 },
    )
  })

  test('cannot be changed afterwards, not even in the database', async () => {
    const event = await promised()
    await applied(event, 1)
    const set = (values: object) =>
      site.inside((tx) => tx.updateTable('draw').set(values).where('event', '=', event).execute())
    await expect(set({ secret: Buffer.alloc(32) })).rejects.toThrow('stays')
    await freeze(event)
    await expect(set({ list: '' })).rejects.toThrow('stays')
    await run(event)
    await expect(set({ beacon: 'x' })).rejects.toThrow('stays')
  })
})

describe('The list', () => {
  test('is not frozen while applications are open, nor without anybody or any seat in it', async () => {
    const open = await promised({ closes_at: inHours(1) })
    await applied(open, 1)
    expect((await freeze(open)).status).toBe(409)
    const empty = await promised()
    const answer = await freeze(empty)
    expect([answer.status, (await answer.text()).includes('応募がないので')]).toEqual([409, true])
    expect((await run(empty)).status).toBe(409)
    const full = await promised({ capacity: 1 })
    await registered(site, full, { state: 'admitted' })
    await applied(full, 1)
    expect((await freeze(full)).status).toBe(409)
  })

  test('refuses weights that no draw takes, and says which', async () => {
    for (const extra of [1_000_000_000, -1, 1.5]) {
      const event = await promised({ weights: JSON.stringify([{ rule: 'first-timer', extra }]) })
      await applied(event, 1)
      const answer = await freeze(event)
      expect([extra, answer.status, (await answer.text()).includes('1〜1000の整数')]).toEqual([extra, 409, true])
      expect((await rowOf(event)).frozen_at).toBeNull()
    }
  })

  test('keeps whoever cancels after it was frozen, and their seat is offered after the draw', async () => {
    const event = await promised({ capacity: 1 })
    const groups = await applied(event, 1, 1)
    await freeze(event)
    const late = await registered(site, event, { state: 'applied' })
    await site.inside((tx) =>
      tx
        .updateTable('registration')
        .set({ state: 'cancelled' })
        .where(
          'id',
          'in',
          groups.map(({ id }) => id),
        )
        .execute(),
    )
    await run(event)
    const proof = await proofOf(event)
    expect([proof.entries.length, proof.admitted.length]).toEqual([2, 1])
    expect(await verifyProof(proof)).toBeNull()
    const states = await site.inside((tx) =>
      tx.selectFrom('registration').select(['id', 'state']).where('event', '=', event).execute(),
    )
    expect(states.find(({ id }) => id === late.id)?.state).toBe('offered')
  })

  test('admits everybody where there are seats for all, but no group larger than the event', async () => {
    const event = await promised({ capacity: 5, group_max: 6 })
    await applied(event, 1, 2, 6)
    await freeze(event)
    await run(event)
    const states = await statesOf(event)
    expect(states.map(({ state }) => state).sort()).toEqual(['admitted', 'admitted', 'waiting'])
  })
})
