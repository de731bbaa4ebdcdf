import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CalendarEvent, calendarFile, fold } from './index.ts'

const event: CalendarEvent = {
  uid: '0193-meeting@machi.example.jp',
  sequence: 2,
  written_at: new Date('2026-11-20T00:00:00Z'),
  starts_at: new Date('2026-11-21T18:30:00+09:00'),
  ends_at: new Date('2026-11-21T19:30:00+09:00'),
  title: '面談：試作、そして; 次へ',
}

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: fc.constantFrom(...'あ𠮷é,;:"\\\r\n\u0000 aBEGIN', '\uD842') }),
)
const unfold = (text: string) => text.replaceAll('\r\n ', '')

describe('a calendar file', () => {
  it('says when it is in UTC, with what identifies the event and its change', () => {
    expect(calendarFile([event], 'REQUEST').split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Machiport//Machiport//JA',
      'CALSCALE:GREGORIAN',
      'METHOD:REQUEST',
      'BEGIN:VEVENT',
      'UID:0193-meeting@machi.example.jp',
      'SEQUENCE:2',
      'DTSTAMP:20261120T000000Z',
      'DTSTART:20261121T093000Z',
      'DTEND:20261121T103000Z',
      'SUMMARY:面談：試作、そして\\; 次へ',
      'STATUS:CONFIRMED',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ])
  })

  it('takes a cancelled meeting out again', () => {
    expect(calendarFile([event], 'CANCEL')).toContain('\r\nSTATUS:CANCELLED\r\n')
  })

  it('folds at 75 octets, never inside a character, and loses nothing', () => {
    const line = anyText.map((text) => text.replace(/[\r\n]/g, '').toWellFormed())
    fc.assert(
      fc.property(line, (text) => {
        const folded = fold(text)
        for (const part of folded.split('\r\n')) {
          expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75)
          expect(part.isWellFormed()).toBe(true)
        }
        expect(unfold(folded)).toBe(text)
      }),
    )
  })

  it('cannot be broken by what somebody typed: no line, no property of theirs', () => {
    const names = (text: string) =>
      unfold(text)
        .split('\r\n')
        .map((line) => line.split(/[:;]/, 1)[0])
    const full = (text: string): CalendarEvent => ({
      ...event,
      uid: text,
      title: text,
      place: `p${text}`,
      url: `https://${text}`,
      description: `d${text}`,
      organizer: { name: text, email: text },
      attendees: [{ name: text, email: text }],
    })
    const expected = names(calendarFile([full('x')]))
    fc.assert(
      fc.property(anyText, (text) => {
        const file = calendarFile([full(text)])
        expect(names(file)).toEqual(expected)
        expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
      }),
    )
  })
})
