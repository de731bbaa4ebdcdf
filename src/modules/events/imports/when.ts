// From the days and times of a row to two instants. Pure; what had to be supposed is said.
import { addDays, parseDate, parseTime, tokyoInstant } from '#platform/calendar/index.ts'
import type { Phrase } from '#platform/i18n/index.ts'
import { clean } from '#platform/text/index.ts'
import { as, type Reading, repaired } from '#modules/members/index.ts'
import type { Span } from '../phrases-when.ts'
import { notes, refusals } from './notes.ts'
import { type Target, targets } from './targets.ts'

type When = { span: Span; notes: Reading<Span>['notes'] } | { refuse: Phrase }
type EventCell = (target: Target) => string

const hour = 3_600_000

function readTime(cell: EventCell, target: 'starts_time' | 'ends_time'): Reading<string | null> {
  const text = clean(cell(target).slice(0, 60))
  if (text === '') return as(null)
  const time = parseTime(text)
  return time === null ? repaired(null, notes.badTime(targets[target], text)) : as(time)
}

function readLastDay(cell: EventCell, from: string): Reading<string> {
  const text = clean(cell('ends_on').slice(0, 60))
  if (text === '') return as(from)
  const parsed = parseDate(text)
  return parsed.ok ? as(parsed.on) : repaired(from, notes.badEnd(text))
}

/** Without times: from midnight to midnight. */
export function readWhen(cell: EventCell): When {
  const first = clean(cell('starts_on').slice(0, 60))
  if (first === '') return { refuse: refusals.noDay }
  const parsed = parseDate(first)
  if (!parsed.ok) return { refuse: refusals.badDay(first, parsed.why) }
  const from = parsed.on
  const last = readLastDay(cell, from)
  if (last.value < from) return { refuse: refusals.endsBefore }
  const begin = readTime(cell, 'starts_time')
  const end = readTime(cell, 'ends_time')
  const said = [...last.notes, ...begin.notes, ...end.notes]
  const starts_at = tokyoInstant(from, begin.value ?? '00:00')
  const midnight = tokyoInstant(addDays(last.value, 1))
  if (end.value !== null && end.value !== '00:00') {
    const ends_at = tokyoInstant(last.value, end.value)
    if (ends_at < starts_at) return { refuse: refusals.endsBefore }
    if (ends_at > starts_at) return { span: { starts_at, ends_at }, notes: said }
  } else if (begin.value === null || end.value !== null || last.value > from) {
    return { span: { starts_at, ends_at: midnight }, notes: said }
  }
  const supposed = { starts_at, ends_at: new Date(starts_at.getTime() + hour) }
  return { span: supposed, notes: [...said, { repair: true, words: notes.noEnd }] }
}
