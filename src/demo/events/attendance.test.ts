import { expect, it } from 'vitest'
import { attendanceOf } from './attendance.ts'

it('nobody sits with anybody twice, whatever the number of people', () => {
  for (const people of [1, 2, 9, 24, 30, 49, 120]) {
    const participants = Array.from({ length: people }, (_, i) => ({ id: `p${i}`, event: 'e', registration: 'r' }))
    const events = [{ id: 'e', municipality: 'm', kind: 'exchange', state: 'closed', starts_at: new Date() }]
    const { seats } = attendanceOf({
      events,
      sessions: [],
      registrations: [{ id: 'r', state: 'admitted' }],
      participants,
    } as never)
    const pairs = [...Map.groupBy(seats, ({ round, table_no }) => `${round}/${table_no}`).values()].flatMap((table) =>
      table.flatMap((a, i) => table.slice(i + 1).map((b) => `${a.participant}+${b.participant}`)),
    )
    expect(new Set(pairs).size).toBe(pairs.length)
  }
})
