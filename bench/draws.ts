// A draw of 5,000 groups for 50 seats, as an organizer runs it, and one of 100,000 as the command line does; beside them what HMAC alone costs.
import { createHmac } from 'node:crypto'
import type { Client } from 'pg'
import { systemActor } from '#platform/auth/actor.ts'
import { inMunicipality } from '#platform/db/index.ts'
import { newId } from '#platform/id.ts'
import { draw, verifyProof } from '#modules/draws/algorithm/index.ts'
import { commitDraw, freezeDraw, runDraw } from '#modules/draws/index.ts'
import { findEvent } from '#modules/events/index.ts'
import { startJobs } from '#platform/jobs/index.ts'
import { jobHandlers } from '../src/modules.ts'
import { count, type Measure, ms, ratio, timed } from './measure.ts'
import { inPlace } from './place.ts'
import { municipality } from './town.ts'

const groups = 5_000
const seats = 50

/** An event whose applications closed an hour ago, with so many groups of one to four; some took part before. */
async function appliedFor(admin: Client): Promise<string> {
  const [event, earlier] = [newId(), newId()]
  const put = (id: string, closes: string) =>
    admin.query(
      `insert into event (municipality, id, kind, title, form, capacity, admission, opens_at, closes_at, starts_at, ends_at, state, published_at, origin, created_account, weights)
       values ($1, $2, 'exchange', '交流会', 'onsite', ${seats}, 'draw', now() - interval '9 days', now() - interval '${closes}', now() + interval '20 days', now() + interval '21 days',
         'published', now(), 'demo', 'bench', '[{"rule": "first-timer", "extra": 1}, {"rule": "lost-last", "extra": 1}]')`,
      [municipality, id],
    )
  await put(earlier, '8 days')
  await put(event, '1 hour')
  const apply = (id: string, state: string, prefix: string, share: number) =>
    admin.query(
      `with r as (
         insert into registration (municipality, id, event, receipt, email, size, state, queue, origin, confirmed_at)
         select $1, gen_random_uuid(), $2, '${prefix}' || i, 'p' || i || '@example.jp', 1 + i % 4, $3, case when $3 = 'waiting' then i end, 'demo', now()
         from generate_series(1, ${groups}) i where i % ${share} = 0 returning id, size)
       insert into participant (municipality, id, event, registration, position, name, code, resident)
       select $1, gen_random_uuid(), $2, r.id, n, '架空の人', gen_random_uuid(), n % 2 = 0 from r, generate_series(1, r.size) n`,
      [municipality, id, state],
    )
  await apply(earlier, 'waiting', 'E', 3)
  await apply(event, 'applied', 'R', 1)
  await admin.query('analyze')
  return event
}

const entriesFor = (n: number) =>
  Array.from({ length: n }, (_, i) => ({
    receipt: `R${i}`,
    size: 1 + (i % 4),
    weight: 1 + (i % 2),
    pools: i % 3 === 0 ? ['区民'] : [],
  }))

const given = {
  seats,
  pools: [{ name: '区民', seats: 10 }],
  secret: 'a'.repeat(64),
  beacon: '第6789回 1234',
  beaconSource: '宝くじ',
  software: 'bench',
}

const hashing = (tickets: number): Promise<number> =>
  timed(async () => {
    for (let i = 0; i < tickets; i++) createHmac('sha256', given.secret).update(`R${i}|1`).digest('hex')
  })

export const draws: Measure = ({ say }) =>
  inPlace(async ({ database }) => {
    const { admin, services, url } = await database('draws')
    const jobs = await startJobs(url, services, jobHandlers, false)
    await admin.query(
      `insert into municipality values ('${municipality}', 'みなも区', 'ミナモク', 'Minamo', '課', 'Division', '00', '{localhost}')`,
    )
    say(`${count(groups)} groups apply`)
    const event = await appliedFor(admin)
    const actor = systemActor(municipality, 'bench')
    const now = new Date()
    const inside = (work: Parameters<typeof inMunicipality<void>>[2]) =>
      inMunicipality(services.database.root, municipality, work)
    await inside(async (tx) => {
      const row = await findEvent(tx, event)
      if (row) await commitDraw(tx, actor, row, now)
    })
    const source = { announced_source: given.beaconSource }
    const freezing = await timed(() => inside((tx) => freezeDraw(tx, actor, event, source, now)))
    const beacon = { beacon: given.beacon, beacon_source: given.beaconSource, beacon_reason: '' }
    const running = await timed(() => inside((tx) => runDraw(tx, actor, event, beacon, now)))
    await jobs.stop()
    const rows = [
      [`${count(groups)} groups: freeze the list`, ms(freezing), '', ''],
      [`${count(groups)} groups: draw, set and tell everybody`, ms(running), '', ''],
    ]
    for (const n of [groups, 100_000]) {
      say(`${count(n)} entries through the algorithm`)
      const entries = entriesFor(n)
      const tickets = entries.reduce((sum, { weight }) => sum + weight, 0)
      const proofs: unknown[] = []
      const drawing = await timed(async () => proofs.push(await draw({ ...given, entries })))
      const verifying = await timed(() => verifyProof(proofs[0]))
      const alone = await hashing(tickets)
      rows.push([`${count(n)} entries, ${count(tickets)} tickets: draw`, ms(drawing), ms(alone), ratio(drawing, alone)])
      rows.push([
        `${count(n)} entries, ${count(tickets)} tickets: verify`,
        ms(verifying),
        ms(alone),
        ratio(verifying, alone),
      ])
    }
    return {
      title: 'A draw',
      about: `${count(groups)} groups of one to four for ${seats} seats through the product: list, hash and weights from what happened before; then order, proof, everybody's state and ${count(groups)} mails queued, each in one transaction. Below, the algorithm alone with its Web Cryptography, beside as many HMACs by node:crypto. Aim: 100,000 entries in 5 s.`,
      head: ['', 'took', 'HMAC alone', 'ratio'],
      rows,
    }
  })
