// One row of an event list as an event. Pure: the same row always gives the same outcome.
import { today, tokyoTime } from '#platform/calendar/index.ts'
import type { Phrase } from '#platform/i18n/index.ts'
import { clean, halfWidth, parseCoordinates, searchKey } from '#platform/text/index.ts'
import {
  as,
  type Cell,
  importRefusals,
  readAs,
  readStory,
  readText,
  readUrl,
  readWords,
  type ReadRow,
  type Reading,
  rejected,
  repaired,
  told,
} from '#modules/members/index.ts'
import type { Form, State } from '../tables.ts'
import { formFor, isCancelled, kindFor } from './kinds.ts'
import { notes } from './notes.ts'
import { type EventMap, type Target, targets } from './targets.ts'
import { readWhen } from './when.ts'

/** What a file tells of one event. Empty and null mean that it does not say. */
export interface EventDraft {
  title: string
  kind: string
  form: Form
  summary: string
  description: string
  for_whom: string
  contact: string
  venue: string
  venue_address: string
  venue_access: string
  latitude: number | null
  longitude: number | null
  capacity: number | null
  starts_at: Date
  ends_at: Date
  state: Extract<State, 'published' | 'cancelled'>
  source_url: string | null
  /** Title, beginning and venue: lists number their rows anew each time. */
  source_key: string
  other_key: string
}

type EventCell = (target: Target) => string

function readPlace(cell: EventCell): Reading<{ latitude: number | null; longitude: number | null }> {
  const parsed = parseCoordinates(cell('latitude'), cell('longitude'))
  const said = parsed.ok ? parsed.repaired : parsed.why
  const at = (parsed.ok ? parsed.at : null) ?? { latitude: null, longitude: null }
  return said === undefined ? as(at) : repaired(at, said)
}

function readCapacity(cell: EventCell): Reading<number | null> {
  const text = clean(cell('capacity').slice(0, 60))
  if (text === '') return as(null)
  const [, digits] =
    /^(?:先着|各回|各)?(\d{1,6})(?:名|人|組)?(?:程度)?$/.exec(halfWidth(text).replaceAll(',', '')) ?? []
  const value = Number(digits)
  return value >= 1 && value <= 100_000 ? as(value) : repaired(null, notes.badCapacity(text))
}

const yen = (text: string): string => (/^\d+$/.test(text) ? (Number(text) === 0 ? '無料' : `${Number(text)}円`) : text)

/** What we have no field for, in the words of the list. */
function describe(cell: EventCell): string {
  const said = (target: Target) => clean(cell(target).slice(0, 4000))
  const line = (label: Phrase, ...texts: string[]): string[] => {
    const text = [...new Set(texts.filter((one) => one !== ''))].join(' ')
    return text === '' ? [] : [`${label.ja}：${text}`]
  }
  const facts = [
    ...line(targets.when_note, said('when_note')),
    ...line(targets.organizer, said('organizer')),
    ...line({ ja: '料金', en: 'Price' }, yen(said('price')), yen(said('price_note'))),
    ...line({ ja: '申込期限', en: 'Apply until' }, said('deadline_on'), said('deadline_time')),
    ...line(targets.how, said('how')),
    ...line(targets.parking, said('parking')),
    ...line(targets.note, said('note')),
  ]
  return [said('description'), facts.join('\n')].filter((text) => text !== '').join('\n\n')
}

function contactOf(cell: EventCell): string {
  const [name, phone, extension, email] = (['contact', 'phone', 'extension', 'email'] as const).map((target) =>
    clean(cell(target).slice(0, 200)).replaceAll('\n', ' '),
  )
  return [name, phone && `電話 ${phone}`, extension && `内線 ${extension}`, email]
    .filter(Boolean)
    .join('\n')
    .slice(0, 300)
}

const keyOf = (title: string, starts_at: Date, venue: string): string =>
  `${today(starts_at)} ${tokyoTime(starts_at)}|${searchKey(title)}|${searchKey(venue)}`
    .replaceAll('　', ' ')
    .slice(0, 300)

export function readRow(map: EventMap, cell: Cell, line: number): ReadRow<EventDraft> {
  const name = readWords(cell('name'), 120, targets.name, map.fullWidth ?? false)
  const given = clean(cell('name').slice(0, 200)).replaceAll('\n', ' ')
  if (name.value === '')
    return rejected(line, given, given === '' ? importRefusals.noName : importRefusals.longName(120))
  const when = readWhen(cell)
  if ('refuse' in when) return rejected(line, name.value, when.refuse)
  return readAs(line, name.value, (take) => {
    const title = take(name)
    const { starts_at, ends_at } = take({ value: when.span, notes: when.notes })
    const venue = take(readText(cell('venue'), 120, targets.venue))
    const source_key = keyOf(title, starts_at, venue)
    const off = isCancelled(title, clean(cell('note').slice(0, 1000)))
    return {
      title,
      kind: kindFor(title, clean(cell('category').slice(0, 100))),
      form: formFor(venue),
      summary: take(readText(cell('summary'), 200, targets.summary)),
      description: take(readStory(describe(cell), 4000, targets.description)),
      for_whom: take(readStory(cell('for_whom'), 500, targets.for_whom)),
      contact: contactOf(cell),
      venue,
      venue_address: take(readText(cell('address'), 200, targets.address)),
      venue_access: take(readStory(cell('access'), 500, targets.access)),
      ...take(readPlace(cell)),
      capacity: take(readCapacity(cell)),
      starts_at,
      ends_at,
      state: take(off ? told('cancelled', notes.cancelled) : as('published')),
      source_url: take(readUrl(cell('url').split(/[\s　]+/)[0] ?? '')),
      source_key,
      other_key: source_key,
    }
  })
}
