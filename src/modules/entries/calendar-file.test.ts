import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarFile } from './calendar-file.ts'

const meeting = {
  id: '019a',
  at: new Date('2026-11-25T10:00:00Z'),
  minutes: 30,
  title: '面談：海外からの問い合わせに応える窓口をつくりたい、という課題についてのはじめての話し合い',
  place: 'https://meet.example/a,b',
  description: '一行目\n二行目; おわり',
  now: new Date('2026-11-21T03:00:00Z'),
}

describe('the calendar file of an interview', () => {
  it('is in UTC and ends after its length', () => {
    const file = calendarFile(meeting)
    expect(file).toContain('\r\nDTSTART:20261125T100000Z\r\nDTEND:20261125T103000Z\r\n')
    expect(file).toContain('LOCATION:https://meet.example/a\\,b')
    expect(file).toContain('DESCRIPTION:一行目\\n二行目\\; おわり')
  })

  it('has no line over 75 octets, and unfolds to what was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => {
        const file = calendarFile({ ...meeting, title })
        expect(Math.max(...file.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
      }),
    )
  })
})
