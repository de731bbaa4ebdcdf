// What the list can be narrowed by. Nonsense in the address is left aside; a day somebody typed is answered.
import { addDays, parseDate, tokyoInstant } from '#platform/calendar/index.ts'
import { t } from '#platform/i18n/index.ts'
import { auditPath } from './paths.ts'
import type { AuditFilter } from './queries.ts'

type Query = Readonly<Record<string, string | undefined>>

const code = (text = '') => (/^[\w.@-]{1,100}$/.test(text) ? text : '')

function instant(text = '', daysLater = 0): Date | null {
  const read = parseDate(text)
  return read.ok ? tokyoInstant(addDays(read.on, daysLater)) : null
}

export const readFilter = (query: Query): AuditFilter => ({
  action: code(query['action']),
  account: code(query['account']),
  subject_id: code(query['subject']),
  from: instant(query['from']),
  to: instant(query['to'], 1),
  before: /^[1-9]\d{0,14}$/.test(query['before'] ?? '') ? Number(query['before']) : null,
})

/** What is wrong with the days, by field. */
export const wrongDays = (query: Query): Record<string, string> =>
  Object.fromEntries(
    ['from', 'to'].flatMap((name) => {
      const text = query[name]?.trim() ?? ''
      const read = parseDate(text)
      return text === '' || read.ok ? [] : [[name, t(read.why)]]
    }),
  )

/** The same list with something changed; empty values are left out. */
export function auditHref(query: Query, change: Query = {}, path = auditPath): string {
  const all = Object.entries({ ...query, ...change }).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, value]],
  )
  return all.length === 0 ? path : `${path}?${new URLSearchParams(all)}`
}
