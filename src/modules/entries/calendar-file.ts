// A fixed interview as an iCalendar file (RFC 5545): UTC instants, lines folded at 75 octets on character borders.
const stamp = (at: Date) => `${at.toISOString().replace(/[-:]|\.\d{3}/g, '')}`
const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n')

function folded(line: string): string {
  const parts: string[] = ['']
  let octets = 0
  for (const char of line) {
    const size = Buffer.byteLength(char)
    if (octets + size > 73) {
      parts.push(' ')
      octets = 1
    }
    parts[parts.length - 1] += char
    octets += size
  }
  return parts.join('\r\n')
}

export interface Meeting {
  id: string
  at: Date
  minutes: number
  title: string
  place: string
  description: string
  /** When it was written. */
  now: Date
}

export function calendarFile({ id, at, minutes, title, place, description, now }: Meeting): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Machiport//Entries//JA',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${id}@machiport`,
    `DTSTAMP:${stamp(now)}`,
    `DTSTART:${stamp(at)}`,
    `DTEND:${stamp(new Date(at.getTime() + minutes * 60_000))}`,
    `SUMMARY:${escaped(title)}`,
    ...(place === '' ? [] : [`LOCATION:${escaped(place)}`]),
    `DESCRIPTION:${escaped(description)}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}
