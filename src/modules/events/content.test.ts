import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#platform/calendar/index.ts'
import { formValues } from '#platform/forms/form-values.ts'
import { contentOf, type Content, typedOf } from './content.ts'
import { draftForm } from './forms.ts'
import { kindOf, kinds } from './kinds/index.ts'
import { admissions, forms, openTos } from './tables.ts'
import { changesOf } from './texts.ts'

const lists = { measures: ['1-1'], weights: ['first-timer'], pools: ['resident', 'industry:food'] }
const form = draftForm(lists)
const kind = kindOf('exchange')

function contentFrom(values: Record<string, string | string[]>): Content {
  const read = formValues(form, values)
  if (!read.ok) throw new Error(JSON.stringify(read.errors))
  return contentOf(read.value, kind, lists.weights)
}

const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2026-11-21', days))
const clock = (from: number, to: number) =>
  fc
    .tuple(fc.integer({ min: from, max: to }), fc.constantFrom('00', '30', '59'))
    .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`)
const words = fc.constantFrom('', '食のひと', '𠮷田さんの話', 'a\nb')
const session = fc.record({ on: day, from: clock(8, 12), to: clock(13, 23), title: words })
const some = { maxLength: 4 }

/** What an organizer may type. */
const anyForm = fc
  .record({
    title: words,
    description: words,
    form: fc.constantFrom('', ...forms),
    capacity: fc.constantFrom('', '1', '４０人'),
    admission: fc.constantFrom('', ...admissions),
    open_to: fc.constantFrom('', ...openTos),
    guests: fc.constantFrom('', 'b@example.jp\na@example.jp'),
    opens_on: fc.constantFrom('', '2026-11-21'),
    closes_on: fc.constantFrom('', '2026-12-24'),
    closes_time: fc.constantFrom('', '17:00'),
    weight: fc.constantFrom('', '0', '3'),
    sessions: fc.array(session, { maxLength: 12 }),
    tickets: fc.uniqueArray(fc.constantFrom('一般', '学生', '会員'), some),
    pools: fc.uniqueArray(fc.constantFrom('区内', '食'), some),
  })
  .map(({ sessions, tickets, pools, weight, ...rest }) => ({
    ...rest,
    'weight_first-timer': weight,
    ...Object.fromEntries(
      sessions.flatMap((one, i) => Object.entries(one).map(([part, value]) => [`session_${part}_${i + 1}`, value])),
    ),
    ...Object.fromEntries(
      tickets.flatMap((label, i) => [
        [`ticket_label_${i + 1}`, label],
        [`ticket_price_${i + 1}`, '1,000円'],
      ]),
    ),
    ...Object.fromEntries(
      pools.flatMap((name, i) => [
        [`pool_name_${i + 1}`, name],
        [`pool_who_${i + 1}`, 'industry:food'],
        [`pool_seats_${i + 1}`, '2'],
      ]),
    ),
  }))

test('What is stored comes back unchanged through the form, and nothing is told as changed', () => {
  fc.assert(
    fc.property(anyForm, (values) => {
      const content = contentFrom(values)
      const shown = Object.entries(typedOf({ ...content, version: 1 })).map(([name, value]) => [
        name,
        typeof value === 'string' ? value : [...value],
      ])
      const again = contentFrom(Object.fromEntries(shown))
      expect(again).toEqual(content)
      expect(changesOf(content, again)).toEqual([])
      const times = content.sessions.map(({ starts_at }) => starts_at.getTime())
      expect([times, content.starts_at?.getTime()]).toEqual([times.toSorted((a, b) => a - b), times[0]])
      if (content.admission !== 'draw') expect([content.weights, content.pools]).toEqual([[], []])
    }),
  )
})

test('Every kind begins with something that can be saved as it is', () => {
  for (const { usual } of kinds) {
    const values = { admission: usual.admission, capacity: String(usual.capacity), group_max: String(usual.group_max) }
    expect(contentFrom(values)).toMatchObject({ ...values, capacity: usual.capacity, group_max: usual.group_max })
  }
})
