import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  datePhrase,
  daysBetween,
  fiscalYear,
  holidayName,
  isHoliday,
  isOfficeDay,
  lastDay,
  nextOfficeDay,
  parseDate,
  parseTime,
  today,
  tokyoInstant,
  momentPhrase,
  tokyoTime,
  untilPhrase,
  wareki,
} from './index.ts'

/** Every day from 1868 to 2100. */
const anyDay = fc.integer({ min: 0, max: daysBetween('1868-01-01', '2100-12-31') }).map((n) => addDays('1868-01-01', n))
const toFullWidth = (text: string) => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))

describe('a date', () => {
  it('is read in every way that people and files write it', () => {
    const written = {
      '2027-01-08': [
        '2027-01-08',
        '2027/1/8',
        '2027.1.8',
        '2027年1月8日',
        '20270108',
        '２０２７年１月８日',
        ' 2027年1月8日（金）',
        '令和9年1月8日',
        'R9.1.8',
        'r09-01-08',
        '２０２７－０１－０８',
      ],
      '2020-07-21': ['R02.07.21', '令和２年 ７月２１日'],
      '2002-08-21': ['H14.08.21', '㍻14年8月21日'],
      '1985-04-01': ['S60/4/1'],
      '2019-05-01': ['令和元年5月1日', '令和1年5月1日'],
      '2025-11-16': ['2025年11月16日（日曜日）', '2025年11月16日(日・祝)'],
    }
    for (const [on, texts] of Object.entries(written)) {
      for (const text of texts) expect([text, parseDate(text)]).toEqual([text, { ok: true, on }])
    }
  })

  it('in an era that had ended is read, and the reading is said', () => {
    expect(parseDate('平成32年1月8日')).toEqual({
      ok: true,
      on: '2020-01-08',
      repaired: { ja: '平成32年1月8日は令和2年1月8日のことと読みました', en: 'Read 平成32年1月8日 as 2020-01-08' },
    })
    expect(parseDate('昭和64年1月8日')).toMatchObject({ on: '1989-01-08', repaired: { ja: /平成元年1月8日/ } })
  })

  it('that cannot be is refused with what to do', () => {
    const why = (text: string) => {
      const parsed = parseDate(text)
      return parsed.ok ? parsed.on : parsed.why.ja
    }
    expect(why('2027-02-30')).toBe('2月30日はありません。日付をお確かめください')
    expect(why('2027/13/1')).toBe('13月はありません。日付をお確かめください')
    expect(why('3/2/2020')).toMatch('どれが年・月・日か分かりません')
    expect(why('2/1/26')).toMatch('どれが年・月・日か分かりません')
    expect(why('8月5日（水）')).toMatch('年がありません')
    for (const text of [
      '第３日曜日',
      '',
      '令和0年1月1日',
      '2027',
      ' '.repeat(1e6) + 'x',
      '8月5日（水）～8月16日（日）',
    ]) {
      expect(why(text)).toMatch('日付を読み取れませんでした')
    }
  })

  it('comes back from 和暦 and from the long form, on every day since 1868', () => {
    fc.assert(
      fc.property(anyDay, (on) => {
        for (const text of [on, wareki(on), toFullWidth(wareki(on)), datePhrase(on).ja, datePhrase(on, 'era').ja]) {
          expect(parseDate(text)).toEqual({ ok: true, on })
        }
      }),
    )
  })

  it('agrees with the calendar that comes with JavaScript', () => {
    const japanese = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { dateStyle: 'long', timeZone: 'UTC' })
    const since1873 = anyDay.filter((on) => on >= '1873-01-01')
    fc.assert(fc.property(since1873, (on) => japanese.format(new Date(on)) === wareki(on)))
  })

  it('is written in either language', () => {
    expect(datePhrase('2026-11-21')).toEqual({ ja: '2026年11月21日（土）', en: '21 Nov 2026 (Sat)' })
    expect(datePhrase('2026-11-21', 'plain')).toEqual({ ja: '2026年11月21日', en: '21 Nov 2026' })
    expect(datePhrase('2026-11-21', 'short')).toEqual({ ja: '11月21日（土）', en: '21 Nov (Sat)' })
    expect(datePhrase('2019-05-01', 'era')).toEqual({ ja: '令和元年5月1日（水）', en: '1 May 2019 (Wed)' })
    expect(tokyoTime(new Date('2026-11-20T15:05:00Z'))).toBe('00:05')
    expect(momentPhrase(new Date('2026-11-20T15:05:00Z')).en).toBe('21 Nov 2026 (Sat), 00:05')
  })

  it('of a deadline at midnight are the day that it ends', () => {
    expect(untilPhrase(new Date('2026-12-01T15:00:00Z'))).toEqual({ ja: '2026年12月1日（火）', en: '1 Dec 2026 (Tue)' })
    expect(untilPhrase(new Date('2026-12-01T08:00:00Z')).ja).toBe('2026年12月1日（火） 17:00')
  })
})

describe('days', () => {
  it('are those of Tokyo', () => {
    expect(today(new Date('2026-11-20T14:59:59Z'))).toBe('2026-11-20')
    expect(today(new Date('2026-11-20T15:00:00Z'))).toBe('2026-11-21')
    expect(tokyoInstant('2026-11-21', '18:30').toISOString()).toBe('2026-11-21T09:30:00.000Z')
  })

  it('are added and counted', () => {
    expect(addMonths('2027-01-31', 1)).toBe('2027-02-28')
    expect(addMonths('2028-02-29', -12)).toBe('2027-02-28')
    for (const [first, months, last] of [
      ['2026-04-01', 36, '2029-03-31'],
      ['2026-11-22', 36, '2029-11-21'],
      ['2026-08-31', 6, '2027-02-28'], // February has no 31st
      ['2027-02-28', 12, '2028-02-27'],
      ['2028-02-29', 12, '2029-02-28'],
    ] as const)
      expect([first, lastDay(first, months)]).toEqual([first, last])
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -9999, max: 9999 }), (on, n) => daysBetween(on, addDays(on, n)) === n),
    )
  })

  it('belong to the fiscal year that begins in April', () => {
    expect([fiscalYear('2026-03-31'), fiscalYear('2026-04-01')]).toEqual([2025, 2026])
  })

  it('are working days of an office, or not', () => {
    expect(holidayName('2026-11-23')).toBe('勤労感謝の日')
    expect([isHoliday('2026-11-23'), isHoliday('2026-11-24')]).toEqual([true, false])
    expect([isOfficeDay('2026-12-28'), isOfficeDay('2026-12-29')]).toEqual([true, false])
    expect(nextOfficeDay('2026-11-21')).toBe('2026-11-24')
    expect(nextOfficeDay('2026-12-29')).toBe('2027-01-04')
  })
})

describe('a time of day', () => {
  it('is read in every way', () => {
    for (const text of ['13:30', '１３：３０', '午後1時30分', '午後１時半']) {
      expect(parseTime(text)).toBe('13:30')
    }
    expect(parseTime('午前8時30分')).toBe('08:30')
    expect(parseTime('9時')).toBe('09:00')
    expect([parseTime('午後12時30分'), parseTime('午前0時')]).toEqual(['12:30', '00:00'])
  })

  it('is refused when it is none', () => {
    for (const text of ['24:00', '9:60', '午後13時', '22：00\r\n※曜日による', '9', ''])
      expect(parseTime(text)).toBe(null)
  })
})

it('no text makes the readers throw', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: fc.constantFrom(...'令和平成元RH年月日時:/-.0123（金）') }),
      ),
      (text) => {
        parseDate(text)
        parseTime(text)
      },
    ),
  )
})
