// Five hundred people who apply for fifty seats at once, and press the button in their mail at once; beside it, plain rows written one by
// one by as many at once.
import { newId } from '#platform/id.ts'
import { count, type Measure, median, ms, percentile, ratio } from './measure.ts'
import { inPlace } from './place.ts'
import { municipality } from './town.ts'

const people = 500
const seats = 50

/** Each from an address of its own: what limits one visitor is not what is measured. */
const place = (n: number) => `10.0.${n >> 8}.${n & 255}`

async function post(url: string, n: number, values: Record<string, string>): Promise<number> {
  const started = performance.now()
  const answer = await fetch(url, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'sec-fetch-site': 'same-origin', 'x-forwarded-for': place(n) },
    body: new URLSearchParams(values),
  })
  await answer.arrayBuffer()
  if (answer.status !== 303) throw new Error(`${url} answers ${answer.status}`)
  return performance.now() - started
}

interface Round {
  perSecond: number
  times: number[]
}

async function all(run: (n: number) => Promise<number>): Promise<Round> {
  const started = performance.now()
  const times = await Promise.all(Array.from({ length: people }, (_, n) => run(n)))
  return { perSecond: people / ((performance.now() - started) / 1000), times }
}

const row = (what: string, rounds: readonly Round[], plain: number): string[] => {
  const perSecond = median(rounds.map((round) => round.perSecond))
  const times = rounds.flatMap((round) => round.times)
  return [what, count(perSecond), ms(median(times)), ms(percentile(times, 0.99)), count(plain), ratio(plain, perSecond)]
}

export const registering: Measure = ({ quick, say }) =>
  inPlace(async ({ database, serve }) => {
    const { url, admin, services } = await database('registrations')
    const { pool } = services.database
    await admin.query(
      `insert into municipality values ('${municipality}', 'みなも区', 'ミナモク', 'Minamo', '課', 'Division', '00', '{localhost}');
      create table plain (id uuid primary key, words text not null)`,
    )
    const address = await serve(url, { TRUST_PROXY: 'on' })
    const [applied, confirmed, plain]: [Round[], Round[], number[]] = [[], [], []]
    let admitted = 0
    const rounds = quick ? 2 : 4
    for (let round = 0; round < rounds; round += 1) {
      say(`${people} people at ${seats} seats, round ${round + 1}`)
      const event = newId()
      await admin.query(
        `insert into event (municipality, id, kind, title, form, capacity, opens_at, closes_at, starts_at, ends_at, state, origin, created_account, published_at)
          values ($1, $2, 'exchange', '催し', 'onsite', $3, now() - interval '1 hour', now() + interval '1 day', now() + interval '9 days',
          now() + interval '10 days', 'published', 'web', 'bench', now())`,
        [municipality, event, seats],
      )
      const email = (n: number) => `n${n}.${event}@example.jp`
      const form = (n: number) => ({ id: newId(), name_1: `申込 ${n}`, name_kana_1: 'モウシコミ', email: email(n) })
      const apply = await all((n) => post(`${address}/events/${event}/registration`, n, form(n)))
      const { rows } = await admin.query<{ code: string }>('select code from participant where event = $1', [event])
      const confirm = await all((n) => post(`${address}/tickets/${rows[n]?.code}/confirmation`, n, {}))
      const write = await all(async () => {
        const started = performance.now()
        await pool.query('insert into plain values ($1, $2)', [newId(), '申込'])
        return performance.now() - started
      })
      const states = await admin.query<{ state: string }>('select state from registration where event = $1', [event])
      const seated = states.rows.filter(({ state }) => state === 'admitted').length
      const waiting = states.rows.filter(({ state }) => state === 'waiting').length
      if (seated !== seats || seated + waiting !== people) throw new Error(`${seated} admitted, ${waiting} waiting`)
      admitted = seated
      // The first round only warms.
      if (round === 0) continue
      applied.push(apply)
      confirmed.push(confirm)
      plain.push(write.perSecond)
    }
    return {
      title: 'Five hundred at fifty seats',
      about: `${people} people without an account apply over HTTP at once, then all confirm at once; in each of ${rounds - 1} rounds exactly ${admitted} were admitted and all others waited. Each act is one durable transaction with its mail and its audit line, one after the other behind the event's lock. Beside it, in turn: single rows of two columns into a table of nothing else, each its own transaction, by the program's pool. The time is that of one answer while all ${people} wait.`,
      head: ['act', 'a second', 'p50', 'p99', 'plain rows a second', 'plain : ours'],
      rows: [row('apply', applied, median(plain)), row('confirm, and have a place', confirmed, median(plain))],
    }
  })
