// The best twenty people for a challenge, and whether they are those of fitting everyone.
import { readingMunicipality } from '#platform/db/index.ts'
import { bestPeople, sortPeople } from '#modules/matching/index.ts'
import { matchablePeople } from '#modules/members/index.ts'
import { opportunityNeeds } from '#modules/opportunities/index.ts'
import { loadDemo } from '../src/demo/load.ts'
import { growPeople, ward } from './grow.ts'
import { count, type Measure, median, ms, percentile, ratio, timed } from './measure.ts'
import { inPlace } from './place.ts'

const today = new Date().toISOString().slice(0, 10)
const asked = { today, excluded: [] }
const chunk = 20_000

export const matching: Measure = ({ quick, say }) =>
  inPlace(async ({ database }) => {
    const { admin, services } = await database('matching')
    const { root } = services.database
    await loadDemo(services, { people: 5000, organizations: 600, challenges: 300, seed: 1 }, services.now())
    const needs = await readingMunicipality(root, ward, (db) => opportunityNeeds(db))
    const open = needs.map((need) => ({
      ...need,
      state: 'published' as const,
      entry_from_on: null,
      entry_until_on: null,
    }))
    const rows: string[][] = []
    for (const size of quick ? [10_000, 100_000] : [10_000, 100_000, 1_000_000]) {
      say(`${count(size)} people`)
      await growPeople(admin, size)
      const [ours, counting, found]: [number[], number[], Map<string, string>] = [[], [], new Map()]
      for (const round of [0, 1, 2])
        for (const need of open) {
          const best = timed(() =>
            readingMunicipality(root, ward, async (db) => {
              const people = await bestPeople(db, need, asked, { limit: 20 })
              found.set(need.id, people.map(({ person }) => person.id).join())
            }),
          )
          const bestMs = await best
          const skill = need.skills.find(({ must }) => must)?.skill ?? ''
          const countMs = await timed(() =>
            readingMunicipality(root, ward, (db) =>
              db
                .selectFrom('matchable')
                .select((eb) => eb.fn.countAll().as('n'))
                .where('skill', '=', skill)
                .execute(),
            ),
          )
          // The first round only warms.
          if (round === 0) continue
          ours.push(bestMs)
          counting.push(countMs)
        }
      say(`fitting everyone, ${count(size)} people`)
      const some = open.slice(0, size > 100_000 ? 20 : 30)
      const slow = await fitEveryone(some)
      const same = some.filter(({ id }) => slow.get(id) === found.get(id)).length
      rows.push([
        count(size),
        ms(median(ours)),
        ms(percentile(ours, 0.95)),
        `${ms(median(counting))}, ${ms(percentile(counting, 0.95))}`,
        ratio(median(ours), median(counting)),
        `${same} of ${some.length}`,
      ])
    }
    return {
      title: 'The best twenty people for a challenge',
      about: `Each of the demo's ${open.length} published challenges, twice, one at a time; people as mixed as the demo's (bench/grow.ts). Beside it, in turn: only counting those who have the first needed skill. Aim: p95 ≤ 50 ms at 100,000 and ≤ 150 ms at 1,000,000; the same twenty as fitting everyone in 95 of 100.`,
      head: ['people', 'p50', 'p95', 'counting alone p50, p95', 'p50 : p50', 'the same as fitting everyone'],
      rows,
    }

    /** The best twenty for each, by reading and fitting the whole town a part at a time. */
    async function fitEveryone(some: typeof open): Promise<Map<string, string>> {
      const { rows: all } = await admin.query<{ id: string }>(
        `select id from person where municipality = '${ward}' and findable order by id`,
      )
      const best = new Map(some.map(({ id }) => [id, [] as Awaited<ReturnType<typeof matchablePeople>>]))
      for (let at = 0; at < all.length; at += chunk) {
        const ids = all.slice(at, at + chunk).map(({ id }) => id)
        const people = await readingMunicipality(root, ward, (db) => matchablePeople(db, ids))
        for (const need of some) {
          const { fitting } = sortPeople([...(best.get(need.id) ?? []), ...people], need, today, () => ({
            entered: false,
            own: false,
          }))
          best.set(
            need.id,
            fitting.slice(0, 20).map(({ person }) => person),
          )
        }
      }
      return new Map([...best].map(([id, people]) => [id, people.map((person) => person.id).join()]))
    }
  })
