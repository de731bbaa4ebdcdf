import { parse } from 'node-html-parser'
import { describe, expect, test } from 'vitest'
import { connect, readingMunicipality } from '#platform/db/index.ts'
import { newId } from '#platform/id.ts'
import { findEvent } from '#modules/events/index.ts'
import { minamo } from '../../../test/database.ts'
import { drawWorld } from '../../../test/draw-world.ts'
import { inHours, registered } from '../../../test/event-world.ts'
import { eventSteps } from '../../../test/event-writing.ts'
import { testSite } from '../../../test/site.ts'
import { drawPaths } from './index.ts'
import { listedOf } from './queries/listed.ts'

const site = await testSite()
const w = await drawWorld(site)
const { promised, applied, freeze, run } = w

const registeredInEnglish = (event: string) =>
  Promise.all([1, 2].map((n) => registered(site, event, { state: 'applied', receipt: `E-${n}`, names: [`Ann ${n}`] })))

describe('Pages of a draw', () => {
  test('find a receipt without JavaScript, and say where it stands', async () => {
    const event = await promised({ capacity: 1 })
    await applied(event, 1, 1)
    const receipt = `r-${event.slice(-8)}-0`
    const look = async (asked: string) => (await w.stranger.get(`${drawPaths.page(event)}?receipt=${asked}`)).text()
    await freeze(event)
    expect(await look(receipt)).toContain('名簿に載っています')
    expect(await look('R-0')).toContain('名簿にありません')
    await run(event)
    expect(await look(receipt)).toMatch(/<strong>(当選|キャンセル待ち（1番目）)/)
  })

  test('are the organizer’s where something can be done, and everybody’s where it can be read', async () => {
    const event = await promised()
    await applied(event, 1)
    expect((await w.hana.browser.get(drawPaths.organize(event))).status).toBe(404)
    expect((await w.stranger.get(drawPaths.organize(event))).status).toBe(303)
    expect((await w.auditor.browser.get(drawPaths.organize(event))).status).toBe(200)
    const post = { announced_source: 'x' }
    expect((await w.hana.browser.post(drawPaths.freezing(event), post)).status).toBe(403)
    expect((await w.auditor.browser.post(drawPaths.freezing(event), post)).status).toBe(403)
    const own = await promised({ organization: w.factory })
    await applied(own, 1)
    expect((await w.hana.browser.get(drawPaths.organize(own))).status).toBe(200)
    expect((await w.hana.browser.post(drawPaths.freezing(own), post)).status).toBe(303)
    for (const id of [newId(), 'x']) expect((await w.stranger.get(drawPaths.page(id))).status).toBe(404)
  })

  test('are whole in English at every step', async () => {
    const { browser } = await w.enter(`english-${newId()}@example.jp`, 'coordinator')
    await browser.get('/language?to=en&back=/')
    const event = await promised({ title: 'Evening', weights: JSON.stringify([{ rule: 'first-timer', extra: 1 }]) })
    const [one] = await registeredInEnglish(event)
    const japanese = async (path: string) =>
      (parse(await (await browser.get(path)).text()).querySelector('main')?.text ?? '日').match(
        /[\u3040-\u30ff\u4e00-\u9fff]+/g,
      )
    const all = async () => {
      for (const path of [
        drawPaths.page(event),
        `${drawPaths.page(event)}?receipt=E-1`,
        `${drawPaths.page(event)}?receipt=none`,
        drawPaths.organize(event),
      ])
        expect([path, await japanese(path)]).toEqual([path, null])
    }
    await all()
    expect(await japanese(drawPaths.override(event, one?.id ?? ''))).toBeNull()
    await browser.post(drawPaths.override(event, one?.id ?? ''), { override: 'always', reason: 'Gives a talk' })
    await browser.post(drawPaths.freezing(event), { announced_source: 'Numbers 4' })
    await all()
    await browser.post(drawPaths.run(event), { beacon: '1234', beacon_source: 'Numbers 4' })
    await all()
  })

  test('are reached from the desk and from one’s own page, while a draw waits', async () => {
    const event = await promised({ organization: w.factory, title: '待つ催し' })
    const told = async () =>
      Promise.all(
        [
          [w.coordinator.browser, '/desk?show=draws'] as const,
          [w.hana.browser, '/me'] as const,
          [w.jiro.browser, '/me'] as const,
        ].map(async ([browser, path]) => (await (await browser.get(path)).text()).includes(drawPaths.organize(event))),
      )
    expect(await told()).toEqual([false, false, false])
    await applied(event, 1)
    expect(await told()).toEqual([true, true, false])
    await freeze(event)
    expect(await told()).toEqual([true, true, false])
    await run(event)
    expect(await told()).toEqual([false, false, false])
  })

  test('begin when an event is published: its commitment is on its page before anybody applies', async () => {
    const steps = eventSteps(w)
    const draft = { admission: 'draw', 'weight_first-timer': '1' }
    expect((await w.stranger.get(drawPaths.page(await steps.drafted(draft)))).status).toBe(404)
    const event = await steps.published(draft)
    const { commitment } = await w.rowOf(event)
    for (const path of [`/events/${event}`, drawPaths.page(event)])
      expect(await (await w.stranger.get(path)).text()).toContain(commitment)
    expect(await (await w.stranger.get(drawPaths.page(event))).text()).toContain('初めての方は、さらに1本')
  })

  test('show the organizer who may have applied twice, with the receipt of the other, and nobody else', async () => {
    const event = await promised()
    const phone = '03-1111-2222'
    await registered(site, event, { state: 'applied', receipt: 'TW-1', names: ['林 一'], phone })
    const { codes } = await registered(site, event, { state: 'applied', receipt: 'TW-2', names: ['林 二'], phone })
    await registered(site, event, { state: 'applied', receipt: 'TW-3', names: ['林 三'] })
    const rows = parse(await (await w.coordinator.browser.get(drawPaths.organize(event))).text()).querySelectorAll(
      'tbody tr',
    )
    expect(rows.map(({ text }) => [text.includes('重複かもしれません'), /TW-\d.*?TW-\d/s.test(text)])).toEqual([
      [true, true],
      [true, true],
      [false, false],
    ])
    for (const path of [drawPaths.page(event), `/tickets/${codes[0]}`])
      expect(await (await w.stranger.get(path)).text()).not.toContain('重複')
  })

  test('tell everybody how far the draw is, whoever organizes what is next, and whoever applied where they stand', async () => {
    const event = await promised({ capacity: 2, closes_at: inHours(1) })
    const [one] = await applied(event, 1, 2, 1, 1)
    const page = async () => (await w.stranger.get(`/events/${event}`)).text()
    const manage = async () => (await w.coordinator.browser.get(`/events/${event}/manage`)).text()
    const desk = async () => (await w.coordinator.browser.get('/desk?show=draws')).text()
    expect(await page()).toContain('受付中')
    expect(await manage()).not.toContain('名簿を確定してください')
    await site.inside((tx) =>
      tx
        .updateTable('event')
        .set({ closes_at: inHours(-5) })
        .where('id', '=', event)
        .execute(),
    )
    expect(await page()).toContain('締切・名簿の確定待ち')
    for (const text of [await manage(), await desk()])
      for (const said of ['名簿を確定してください', '締切から5時間']) expect(text).toContain(said)
    await freeze(event)
    for (const said of ['名簿確定・公開の乱数待ち', '12月1日のナンバーズ4']) expect(await page()).toContain(said)
    expect(await manage()).toContain('抽選してください')
    await run(event)
    expect(await page()).toContain('抽選済み')
    expect(await (await w.stranger.get(`/tickets/${one?.codes[0]}`)).text()).toContain('抽選の結果')
  })

  test('ask nobody to freeze a list in which nobody is, or of an event that was called off', async () => {
    const [empty, off] = [await promised(), await promised({ state: 'cancelled' })]
    await applied(off, 1)
    for (const event of [empty, off])
      expect(await (await w.coordinator.browser.get(`/events/${event}/manage`)).text()).not.toContain(
        '確定してください',
      )
    expect(await (await w.stranger.get(`/events/${off}`)).text()).not.toContain('名簿の確定待ち')
  })

  test('list the groups with the same number of queries, one or three', async () => {
    let asked = 0
    const database = connect(site.db.url, { log: () => (asked += 1) })
    const queriesFor = async (...sizes: number[]) => {
      const event = await promised()
      await applied(event, ...sizes)
      asked = 0
      const listed = await readingMunicipality(database.root, minamo.code, async (db) => {
        const row = await findEvent(db, event)
        return row === undefined ? [] : listedOf(db, row, new Date())
      })
      expect(listed.length).toBe(sizes.length)
      return asked
    }
    expect(await queriesFor(1)).toBe(await queriesFor(1, 2, 1))
    await database.close()
  })
})
