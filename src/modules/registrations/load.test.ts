// Five hundred people at fifty seats, at once.
import { beforeAll, expect, test } from 'vitest'
import { newId } from '#platform/id.ts'
import { publishedEvent } from '../../../test/event-world.ts'
import { testSite } from '../../../test/site.ts'

let site: Awaited<ReturnType<typeof testSite>>
beforeAll(async () => {
  site = await testSite({ env: { TRUST_PROXY: 'on' } })
})

const all = 500
const seats = 50
const place = (n: number) => ({ 'x-forwarded-for': `10.0.${n >> 8}.${n & 255}` })
const everybody = <T>(run: (n: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: all }, (_, n) => run(n)))

async function apply(event: string, sizeOf: (n: number) => number) {
  const guest = site.browser()
  const answers = await everybody((n) => {
    const names = Object.fromEntries(
      Array.from({ length: sizeOf(n) }, (_, i) => [`name_${i + 1}`, `申込 ${n}-${i + 1}`]),
    )
    const values = { id: newId(), ...names, name_kana_1: 'モウシコミ', email: `n${n}.${event}@example.jp` }
    return guest.post(`/events/${event}/registration`, values, place(n))
  })
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303]))
  const codes = await site.inside((tx) =>
    tx.selectFrom('participant').select('code').where('event', '=', event).where('position', '=', 1).execute(),
  )
  expect(codes).toHaveLength(all)
  const confirmed = await everybody((n) => guest.post(`/tickets/${codes[n]?.code}/confirmation`, {}, place(n)))
  expect(new Set(confirmed.map(({ status }) => status))).toEqual(new Set([303]))
  return site.inside((tx) => tx.selectFrom('registration').selectAll().where('event', '=', event).execute())
}

const people = (some: readonly { size: number }[]) => some.reduce((sum, { size }) => sum + size, 0)

test(
  'Exactly fifty get in, everybody else waits at a place of their own, and nobody is lost',
  { timeout: 120_000 },
  async () => {
    const event = await publishedEvent(site, { capacity: seats, asks_about_work: false })
    const rows = await apply(event, () => 1)
    expect(rows.filter(({ state }) => state === 'admitted')).toHaveLength(seats)
    const queue = rows.filter(({ state }) => state === 'waiting').map((row) => row.queue ?? 0)
    expect(queue.toSorted((a, b) => a - b)).toEqual(Array.from({ length: all - seats }, (_, i) => i + 1))
  },
)

test(
  'The same with groups: whole or not at all, and no seat is empty that somebody who waits would fill',
  { timeout: 120_000 },
  async () => {
    const event = await publishedEvent(site, { capacity: seats, asks_about_work: false, group_max: 6 })
    const rows = await apply(event, (n) => (n % 6) + 1)
    const [admitted, waiting] = [
      rows.filter(({ state }) => state === 'admitted'),
      rows.filter(({ state }) => state === 'waiting'),
    ]
    expect(admitted.length + waiting.length).toBe(all)
    expect(people(admitted)).toBe(seats)
    expect(new Set(waiting.map((row) => row.queue)).size).toBe(waiting.length)
    const { taken } = await site.inside((tx) =>
      tx.selectFrom('event').select('taken').where('id', '=', event).executeTakeFirstOrThrow(),
    )
    expect(taken).toBe(seats)
  },
)

test('Two who reach for the last seat: one has it, the other waits first', async () => {
  const event = await publishedEvent(site, { capacity: 1, asks_about_work: false })
  const codes = []
  for (const n of [1, 2]) {
    const email = `last${n}.${event}@example.jp`
    await site
      .browser()
      .post(`/events/${event}/registration`, { id: newId(), name_1: `最後 ${n}`, name_kana_1: 'サイゴ', email })
    codes.push((await site.mailTo(email))[0]?.link_href)
  }
  await Promise.all(codes.map((code) => site.browser().post(`${code}/confirmation`)))
  const rows = await site.inside((tx) =>
    tx.selectFrom('registration').select(['state', 'queue']).where('event', '=', event).orderBy('state').execute(),
  )
  expect(rows).toEqual([
    { state: 'admitted', queue: null },
    { state: 'waiting', queue: 1 },
  ])
})
