// The events of the invented towns as rows. What others add (draws, check-in, surveys) is made from these.
import type { Insertable } from 'kysely'
import { weekday } from '#platform/calendar/index.ts'
import type { Tables } from '#platform/db/index.ts'
import type { FairRows } from '#modules/booths/index.ts'
import { idAt, random } from '../random.ts'
import { civilDay, oClock } from '../time.ts'
import { hoshimiTown, minamoTown } from '../towns.ts'
import type { DemoWard } from '../types.ts'
import { ahead } from './ahead.ts'
import { applicationsOf } from './applicants.ts'
import type { WrittenEvent, WrittenQuestion } from './event.ts'
import { eventRow } from './event-row.ts'
import { fairOf } from './fair.ts'
import { hoshimiEvents } from './hoshimi.ts'
import { past } from './past.ts'
import { recent } from './recent.ts'

export interface EventRows {
  events: Insertable<Tables['event']>[]
  sessions: Insertable<Tables['event_session']>[]
  tickets: Insertable<Tables['event_ticket']>[]
  pools: Insertable<Tables['event_pool']>[]
  questions: Insertable<Tables['event_question']>[]
  registrations: Insertable<Tables['registration']>[]
  participants: Insertable<Tables['participant']>[]
  fairs: FairRows
}

const towns = [
  { town: minamoTown, written: [...past, ...ahead, ...recent] },
  { town: hoshimiTown, written: hoshimiEvents },
]

/** `coordinator`: the account that looks after the department's events. */
export function eventRowsOf(ward: DemoWard, seed: number, until: Date, coordinator: string): EventRows {
  const municipality = ward.municipality.code
  const rows: EventRows = {
    events: [],
    sessions: [],
    tickets: [],
    pools: [],
    questions: [],
    registrations: [],
    participants: [],
    fairs: { booths: [], slots: [], bookings: [] },
  }
  const here = towns.find(({ town }) => town.municipality.code === municipality)
  if (here === undefined) return rows
  const series = new Map<string, string>()
  here.written.forEach((written: WrittenEvent, n) => {
    // One of each event's own: a change in one leaves the others.
    const r = random(seed, `${municipality}/event ${n}`)
    const opened = oClock(until, -written.opened, 9)
    const id = idAt(r, opened)
    if (written.series !== undefined && !series.has(written.series)) series.set(written.series, idAt(r, opened))
    const [[first] = [0]] = written.sessions
    const later = written.weekday === undefined ? 0 : (7 + written.weekday - weekday(civilDay(until, first))) % 7
    const sessions = written.sessions.map(([day, from, to, title = '']) => ({
      municipality,
      id: idAt(r, opened),
      event: id,
      starts_at: oClock(until, day + later, from),
      ends_at: oClock(until, day + later, to),
      title,
    }))
    const organization =
      written.by === null
        ? null
        : (ward.organizations.find(({ kind, face_published }) => kind === written.by && face_published) ?? null)
    const closes_at = oClock(until, first + later - written.closes, 17)
    rows.events.push(
      eventRow(written, {
        municipality,
        id,
        town: here.town,
        organization,
        sessions,
        opened,
        closes_at,
        until,
        coordinator,
        series: series.get(written.series ?? '') ?? null,
      }),
    )
    rows.sessions.push(...sessions)
    const tickets = (written.tickets ?? []).map((ticket, i) => ({
      municipality,
      id: idAt(r, opened),
      event: id,
      position: i + 1,
      ...ticket,
    }))
    rows.tickets.push(...tickets)
    rows.pools.push(...(written.pools ?? []).map((pool, i) => ({ municipality, event: id, position: i + 1, ...pool })))
    const asked = (purpose: 'registration' | 'survey', questions: readonly WrittenQuestion[] = []) =>
      questions.map(({ options = [], needed = false, ...question }, i) => ({
        municipality,
        id: idAt(r, opened),
        event: id,
        purpose,
        position: i + 1,
        help: '',
        options,
        needed,
        ...question,
      }))
    const questions = asked('registration', written.questions)
    rows.questions.push(...questions, ...asked('survey', written.survey))
    const applied = applicationsOf(r, {
      municipality,
      event: id,
      written,
      tickets: tickets.map((ticket) => ticket.id),
      questions,
      people: ward.people,
      organizations: ward.organizations,
      from: opened,
      until: closes_at < until ? closes_at : until,
    })
    rows.registrations.push(...applied.registrations)
    rows.participants.push(...applied.participants)
  })
  rows.fairs = fairOf(rows, ward.organizations)
  return rows
}
