// Calendar files (RFC 5545): instants in UTC, so that no calendar has to know our time zone.
import { stripControls } from '#platform/text/index.ts'

/** What the receiving calendar does with it: shows it, asks for an answer, or takes it out again. */
type Method = 'PUBLISH' | 'REQUEST' | 'CANCEL'

interface Guest {
  name: string
  email: string
}

export interface CalendarEvent {
  /** Stays the same for one event through every change. */
  uid: string
  /** Counts the changes, from 0: a calendar keeps the highest. */
  sequence: number
  /** When this version was written. */
  written_at: Date
  starts_at: Date
  ends_at: Date
  title: string
  place?: string
  description?: string
  url?: string
  /** Will not take place; every event of a file with the method `CANCEL` is. */
  cancelled?: boolean
  organizer?: Guest
  attendees?: readonly Guest[]
}

/** 20261121T093000Z */
const instant = (at: Date): string => at.toISOString().replace(/[-:]|\.\d{3}/g, '')

const escaped = (text: string): string =>
  stripControls(text.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n')).toWellFormed()

/** A name in a parameter: quoted, since commas and colons would end it; it cannot hold a quotation mark. */
const guest = (kind: string, { name, email }: Guest): string => {
  const plain = (text: string) => stripControls(text.replace(/["\n]/g, ' ')).toWellFormed()
  return `${kind};CN="${plain(name)}":mailto:${plain(email).replaceAll(' ', '')}`
}

/** At most 75 octets a line, broken between characters; what goes on begins with a blank. */
export function fold(line: string): string {
  if (Buffer.byteLength(line) <= 75) return line
  const lines = ['']
  let octets = 0
  for (const char of line) {
    const size = Buffer.byteLength(char)
    if (octets + size > 75) {
      lines.push(' ')
      octets = 1
    }
    lines[lines.length - 1] += char
    octets += size
  }
  return lines.join('\r\n')
}

function eventLines(event: CalendarEvent, method: Method): string[] {
  const { place, description, url, organizer, attendees = [] } = event
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(event.uid)}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTAMP:${instant(event.written_at)}`,
    `DTSTART:${instant(event.starts_at)}`,
    `DTEND:${instant(event.ends_at)}`,
    `SUMMARY:${escaped(event.title)}`,
    ...(place ? [`LOCATION:${escaped(place)}`] : []),
    ...(description ? [`DESCRIPTION:${escaped(description)}`] : []),
    ...(url ? [`URL:${encodeURI(url.toWellFormed())}`] : []),
    `STATUS:${method === 'CANCEL' || event.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    ...(organizer ? [guest('ORGANIZER', organizer)] : []),
    ...attendees.map((attendee) => guest('ATTENDEE', attendee)),
    'END:VEVENT',
  ]
}

/** The file's text, CRLF at every line end; send it as `text/calendar; charset=utf-8; method=…`. */
export function calendarFile(events: readonly CalendarEvent[], method: Method = 'PUBLISH'): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Machiport//Machiport//JA',
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    ...events.flatMap((event) => eventLines(event, method)),
    'END:VCALENDAR',
  ]
  return `${lines.map(fold).join('\r\n')}\r\n`
}
