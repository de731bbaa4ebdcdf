// Sessions as entries of somebody's calendar. One session keeps its id through every change; the event's version counts them.
import { t } from '#platform/i18n/index.ts'
import type { CalendarEvent } from '#platform/ics/index.ts'
import type { EventRow, Session } from './queries/event.ts'
import type { PublicSession } from './queries/sessions.ts'

export const calendarEntry = (session: PublicSession, url: string): CalendarEvent => ({
  uid: `${session.id}@machiport`,
  sequence: session.version - 1,
  written_at: session.written_at,
  starts_at: session.starts_at,
  ends_at: session.ends_at,
  title:
    session.session_title === ''
      ? session.title
      : t(`${session.title}（${session.session_title}）`, `${session.title} (${session.session_title})`),
  place: [session.venue, session.venue_address].filter((text) => text !== '').join(' '),
  description: session.summary,
  url,
  cancelled: session.state === 'cancelled',
})

/** Every session of one event. */
export const calendarEntries = (event: EventRow, sessions: readonly Session[], url: string): CalendarEvent[] =>
  sessions.map(({ id, starts_at, ends_at, title }) =>
    calendarEntry(
      {
        ...event,
        id,
        starts_at,
        ends_at,
        session_title: title,
        event: event.id,
        written_at: event.changed_at ?? event.published_at ?? event.created_at,
      },
      url,
    ),
  )
