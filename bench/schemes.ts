// The pages of support schemes in a town of 100,000 applications; beside each, in turn, the same in a town of 100, in the same database.
import { readingMunicipality } from '#platform/db/index.ts'
import { startJobs } from '#platform/jobs/index.ts'
import { duplicatesOf } from '#modules/duplicates/index.ts'
import { createApp } from '../src/app.ts'
import { jobHandlers, modules } from '../src/modules.ts'
import { decide } from './decisions.ts'
import { applicationId, growSchemes, openSchemes } from './grow-schemes.ts'
import { count, type Measure, median, ms, percentile, ratio, timed } from './measure.ts'
import { inPlace } from './place.ts'
import { pages } from './scheme-pages.ts'
import { signIn } from './sign-in.ts'
import { municipality } from './town.ts'
import { payAll } from './transfers.ts'

const towns = [
  { code: municipality, host: 'localhost', rows: 100_000 },
  { code: '000027', host: 'hoshimi.localhost', rows: 100 },
] as const

type Ask = (town: (typeof towns)[number], beside: boolean) => Promise<unknown>

export const schemePages: Measure = ({ quick, say }) =>
  inPlace(async ({ database }) => {
    const { url, admin, services } = await database('schemes')
    const cookies = new Map<string, string>()
    for (const { code, host, rows } of towns.toReversed()) {
      say(`a town of ${count(rows)} applications`)
      await admin.query(`insert into municipality values ($1, $1, 'ミナモク', 'Minamo', '課', 'Division', '00', $2)`, [
        code,
        [host],
      ])
      await growSchemes(admin, code, rows)
      for (const who of ['officer', 'member']) cookies.set(who + host, await signIn(services, admin, who, code))
    }
    const app = await createApp(services, modules)
    const page =
      ([who, , path, other = path]: (typeof pages)[number]): Ask =>
      async ({ host }, beside) => {
        const headers = { host, cookie: cookies.get(who + host) ?? '' }
        const answer = await app.request(`http://${host}${beside ? other : path}`, { headers })
        await answer.text()
        if (answer.status !== 200) throw new Error(`${path} answers ${answer.status} in ${host}`)
      }
    const duplicates: Ask = ({ code, rows }) =>
      readingMunicipality(services.database.root, code, (db) => duplicatesOf(db, [applicationId(rows / 4 + 1)]))
    const asked: [string, Ask][] = [
      ...pages.map((one): [string, Ask] => [one[1], page(one)]),
      [`what is twice in an application (${openSchemes} of its firm)`, duplicates],
    ]
    const rounds = quick ? 20 : 50
    const rows: string[][] = []
    for (const [what, ask] of asked) {
      say(what)
      const [ours, beside]: [number[], number[]] = [[], []]
      // The first five only warm.
      for (let round = -5; round < rounds; round += 1)
        for (const [town, times] of [
          [towns[0], ours],
          [towns[1], beside],
        ] as const) {
          const took = await timed(() => ask(town, times === beside))
          if (round >= 0) times.push(took)
        }
      rows.push([
        what,
        ms(median(ours)),
        ms(percentile(ours, 0.95)),
        ms(median(beside)),
        ms(percentile(beside, 0.95)),
        ratio(median(ours), median(beside)),
      ])
    }
    say('payments go to the bank')
    const jobs = await startJobs(url, services, jobHandlers, false)
    const [many, one] = [await payAll(services, towns[0].code), await payAll(services, towns[1].code)]
    for (const [what, took, beside] of [
      [`${count(many.count)} payments made into a batch (beside: ${one.count})`, many.made, one.made],
      ['its two approvals, and its Zengin file', many.approved, one.approved],
      ['what the bank says of each: read, entered, told', many.read, one.read],
    ] as const)
      rows.push([what, ms(took), '', ms(beside), '', ratio(took, beside)])
    say('a proposal is decided')
    const [all, few] = [await decide(services, towns[0].code), await decide(services, towns[1].code)]
    rows.push([
      `the last approval of ${count(all.count)} applications: decided, entered, told by letter (beside: ${few.count})`,
      ms(all.took),
      '',
      ms(few.took),
      '',
      ratio(all.took, few.took),
    ])
    await jobs.stop()
    return {
      title: 'Support schemes',
      about: `${count(towns[0].rows)} applications to ${openSchemes} schemes, their proposals, letters, payments and ledgers (bench/grow-schemes.ts); each page ${rounds} times through the app, one at a time. Beside it, in turn: the same in a town of ${towns[1].rows} applications in the same database. Aim: p95 ≤ 100 ms for lists.`,
      head: ['page', 'p50', 'p95', `${towns[1].rows} rows p50`, 'p95', 'p50 : p50'],
      rows,
    }
  })
