// Fitting 5,000 people to one challenge, beside a plain JSON.parse of the same rows: node --import ./src/tsx-hook.mjs bench/matching.ts
import { type MatchablePerson, skillOptions } from '#modules/members/index.ts'
import type { OpportunityNeed } from '#modules/opportunities/index.ts'
import { sortPeople } from '#modules/matching/index.ts'

const codes = skillOptions().map(({ value }) => value)
let state = 1
/** A small repeatable chance: 0 to n - 1. */
const chance = (n: number): number => (state = (state * 48_271) % 2_147_483_647) % n
const days = ['weekday_daytime', 'weekday_evening', 'weekend'] as const
const code = () => codes[chance(codes.length)] ?? ''

const people = Array.from({ length: 5000 }, (_, i): MatchablePerson => ({
  id: String(i).padStart(8, '0'),
  display_name: `人${i}`,
  area: ['あけぼの', 'みなと町', ''][chance(3)] ?? '',
  skills: Array.from({ length: 4 }, () => ({ skill: code(), level: 1 + chance(3), years: chance(12) })),
  hours_per_week: 1 + chance(10),
  days: days.filter(() => chance(2) === 1),
  available_from_on: ['2026-11-01', '2027-02-01', null][chance(3)] ?? null,
  available_until_on: ['2027-12-31', null][chance(2)] ?? null,
  place: 'either',
  reward: 'either',
  languages: [],
  sdgs: [1 + chance(17), 1 + chance(17)],
  themes: [],
  home_town: null,
  experience_count: chance(4),
}))

const need: OpportunityNeed = {
  id: 'need',
  organization: 'organization',
  kind: 'side-job',
  title: '課題',
  state: 'published',
  coordinator: null,
  entry_from_on: null,
  entry_until_on: null,
  skills: [
    { skill: codes[0] ?? '', must: true, level: 1 },
    { skill: codes[1] ?? '', must: false, level: 1 },
    { skill: codes[2] ?? '', must: false, level: 1 },
  ],
  hours_per_week: 4,
  hours_total: null,
  months: 3,
  starts_on: '2026-12-15',
  days: ['weekday_evening', 'weekend'],
  place: 'either',
  area: 'みなも区あけぼの',
  reward_yen: 40_000,
  reward_unit: 'month',
  travel_paid: false,
  sdgs: [8, 9],
  measures: [],
  seats: 1,
}

/** The median of 21 runs, in milliseconds. */
function median(run: () => void): number {
  const times = Array.from({ length: 21 }, () => {
    const started = performance.now()
    run()
    return performance.now() - started
  })
  return times.sort((a, b) => a - b)[10] ?? 0
}

const rows = JSON.stringify(people)
const between = () => ({ entered: false, own: false })
const parse = median(() => JSON.parse(rows))
/** Everybody's place in the order, and the words of the thirty that are shown. */
const sort = median(() => {
  const { fitting } = sortPeople(people, need, '2026-11-21', between)
  for (const { fit } of fitting.slice(0, 30)) for (const { text } of fit.reasons) text()
})
process.stdout.write(
  `JSON.parse of 5,000 people ${parse.toFixed(1)} ms; all fitted and sorted, thirty explained ${sort.toFixed(1)} ms; ratio ${(sort / parse).toFixed(1)}\n`,
)
