// From the form to the rows, and back.
import { today, tokyoInstant, tokyoTime } from '#platform/calendar/index.ts'
import type { FormState } from '#platform/forms/state.ts'
import type { DraftForm } from './forms.ts'
import type { Kind } from './kinds/index.ts'
import type { EventDetail } from './queries/detail.ts'
import { positionText } from './place.ts'
import { poolRow, poolRows, sessionRow, sessionRows, ticketRow, ticketRows } from './rows.ts'
import type { Weight } from './tables.ts'
import { closesAt, opensAt } from './wrong.ts'

/** All that the form fills. A stored event has it too. */
export type Content = ReturnType<typeof contentOf>

function sessionsIn(form: DraftForm) {
  return sessionRows
    .flatMap((n) => {
      const { id, on, from, to, title } = sessionRow(form, n)
      return on === null || from === null || to === null
        ? []
        : [{ id, starts_at: tokyoInstant(on, from), ends_at: tokyoInstant(on, to), title }]
    })
    .sort((a, b) => a.starts_at.getTime() - b.starts_at.getTime())
}

const ticketsIn = (form: DraftForm) =>
  ticketRows.flatMap((n) => {
    const { id, label, price, seats } = ticketRow(form, n)
    return label === '' ? [] : [{ id, label, price_yen: price ?? 0, seats }]
  })

const poolsIn = (form: DraftForm) =>
  poolRows.flatMap((n) => {
    const { name, who, seats } = poolRow(form, n)
    if (name === '' || who === null || seats === null) return []
    const [rule = '', value = ''] = who.split(':')
    return [{ name, rule, value, seats }]
  })

const weightsIn = (form: DraftForm, rules: readonly string[]): Weight[] =>
  rules.flatMap((rule) => {
    const extra = form[`weight_${rule}`] ?? 0
    return extra > 0 ? [{ rule, extra }] : []
  })

/** Weights and reserved seats are a draw's; what is not asked is left as the kind has it. */
export function contentOf(form: DraftForm, { usual }: Kind, weightRules: readonly string[]) {
  const sessions = sessionsIn(form)
  const admission = form.admission ?? usual.admission
  const draw = admission === 'draw'
  const open_to = form.open_to ?? 'anyone'
  return {
    title: form.title,
    summary: form.summary,
    description: form.description,
    for_whom: form.for_whom,
    bring: form.bring,
    contact: form.contact,
    form: form.form,
    venue: form.venue,
    venue_address: form.venue_address,
    venue_access: form.venue_access,
    latitude: form.position?.latitude ?? null,
    longitude: form.position?.longitude ?? null,
    facilities: [...form.facilities],
    online_url: form.online_url,
    capacity: form.capacity,
    price_yen: form.price_yen ?? 0,
    admission,
    group_max: form.group_max ?? usual.group_max,
    open_to,
    opens_at: opensAt(form),
    closes_at: closesAt(form),
    offer_hours: form.offer_hours ?? 48,
    asks_about_work: form.asks_about_work,
    weights: draw ? weightsIn(form, weightRules) : [],
    measures: form.measures,
    sdgs: form.sdgs.map(Number),
    starts_at: sessions[0]?.starts_at ?? null,
    ends_at: sessions.reduce<Date | null>((last, { ends_at }) => (last && last > ends_at ? last : ends_at), null),
    sessions,
    tickets: ticketsIn(form),
    pools: draw ? poolsIn(form) : [],
    guests: open_to === 'invited' ? form.guests : [],
  }
}

const text = (value: string | number | null) => (value === null ? '' : String(value))
const dayOf = (at: Date | null) => (at === null ? '' : today(at))
const timeOf = (at: Date | null) => (at === null ? '' : tokyoTime(at))

const numbered = <Row>(rows: readonly Row[], cells: (row: Row) => Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    rows.flatMap((row, i) => Object.entries(cells(row)).map(([name, value]) => [`${name}_${i + 1}`, value])),
  )

/** An event as its form shows it. */
export const typedOf = (event: Content & Pick<EventDetail, 'version'>): FormState['values'] => ({
  version: text(event.version),
  title: event.title,
  summary: event.summary,
  description: event.description,
  for_whom: event.for_whom,
  bring: event.bring,
  contact: event.contact,
  form: text(event.form),
  venue: event.venue,
  venue_address: event.venue_address,
  venue_access: event.venue_access,
  position: positionText(event),
  facilities: event.facilities,
  online_url: text(event.online_url),
  capacity: text(event.capacity),
  price_yen: text(event.price_yen),
  admission: event.admission,
  group_max: text(event.group_max),
  open_to: event.open_to,
  guests: event.guests.join('\n'),
  opens_on: dayOf(event.opens_at),
  opens_time: timeOf(event.opens_at),
  closes_on: dayOf(event.closes_at),
  closes_time: timeOf(event.closes_at),
  offer_hours: text(event.offer_hours),
  asks_about_work: event.asks_about_work ? 'yes' : '',
  measures: event.measures,
  sdgs: event.sdgs.map(String),
  ...numbered(event.sessions, ({ id, starts_at, ends_at, title }) => ({
    session_id: id,
    session_on: dayOf(starts_at),
    session_from: timeOf(starts_at),
    session_to: timeOf(ends_at),
    session_title: title,
  })),
  ...numbered(event.tickets, ({ id, label, price_yen, seats }) => ({
    ticket_id: id,
    ticket_label: label,
    ticket_price: text(price_yen),
    ticket_seats: text(seats),
  })),
  ...numbered(event.pools, ({ name, rule, value, seats }) => ({
    pool_name: name,
    pool_who: value === '' ? rule : `${rule}:${value}`,
    pool_seats: text(seats),
  })),
  ...Object.fromEntries(event.weights.map(({ rule, extra }) => [`weight_${rule}`, text(extra)])),
})
