// Seats for people who should meet many others, planned in a thread; beside each what shuffling gives: as tables are mixed by drawing lots.
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { planApart, readSeating, scoreOf } from '#modules/attendance/seating/index.ts'
import { type Measure, ms } from './measure.ts'

const seconds = 10

const shuffled = <T>(all: readonly T[]): T[] =>
  all
    .map((one) => ({ one, lot: Math.random() }))
    .toSorted((a, b) => a.lot - b.lot)
    .map(({ one }) => one)

/** `firms` of many people each, of twelve industries. */
const people = (count: number, firms: number) =>
  Array.from({ length: count }, (_, i) => ({
    id: `p${i}`,
    organization: firms === 0 ? '' : `o${i % firms}`,
    industry: `i${i % 12}`,
    kind: `k${i % 5}`,
  }))

const cases = [
  { name: '8 tables of 4, 7 rounds', tables: 8, size: 4, rounds: 7, firms: 0 },
  { name: '9 tables of 4, 6 rounds', tables: 9, size: 4, rounds: 6, firms: 0 },
  { name: '200 people of 70 firms, 25 tables, 3 rounds', tables: 25, size: 8, rounds: 3, firms: 70 },
  { name: '200 people of 70 firms, 25 tables, 6 rounds', tables: 25, size: 8, rounds: 6, firms: 70 },
]

export const seating: Measure = async ({ say }) => {
  const rows: string[][] = []
  for (const { name, tables, size, rounds, firms } of cases) {
    say(name)
    const everybody = people(tables * size, firms)
    const given = { tables: Array<number>(tables).fill(size), rounds, people: everybody }
    const input = readSeating(given)
    const delay = monitorEventLoopDelay({ resolution: 1 })
    delay.enable()
    const started = performance.now()
    const planned = await planApart(input, seconds)
    const took = performance.now() - started
    delay.disable()
    const ids = everybody.map(({ id }) => id)
    const lots = Array.from({ length: rounds }, () => {
      const mixed = shuffled(ids)
      return given.tables.map((_, table) => mixed.slice(table * size, (table + 1) * size))
    })
    const [ours, theirs] = [scoreOf(input, planned), scoreOf(input, lots)]
    const both = (of: (score: typeof ours) => number | string) => `${of(ours)}, ${of(theirs)}`
    rows.push([
      name,
      ms(took),
      ms(delay.max / 1e6),
      both((score) => score.repeatPairs),
      both((score) => score.sameOrganization),
      both((score) => `${Math.floor(score.crossIndustryShare * 100)} %`),
    ])
  }
  return {
    title: 'Seats that mix',
    about: `Planned in a thread of its own, ${seconds} seconds at most; in each cell ours, then lots drawn for every round. Aim: nobody meets twice in the first two, and in the third nobody meets twice or sits with a colleague, within ${seconds} seconds; the process goes on answering meanwhile.`,
    head: ['seats', 'time', 'longest pause of the process', 'met twice', 'colleagues together', 'across industries'],
    rows,
  }
}
