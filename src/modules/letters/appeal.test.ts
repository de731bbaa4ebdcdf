import { expect, it } from 'vitest'
import { formatYen } from '#platform/text/index.ts'
import { numberText } from './amounts.ts'
import { appealUntil } from './appeal.ts'
import { filled, unknownIn } from './placeholders.ts'

it('counts the months to object from the next day, and ends on a day when the office is open', () => {
  for (const [known, until] of [
    ['2026-11-20', '2027-02-22'], // 20 Feb 2027 is a Saturday
    ['2026-11-30', '2027-03-01'], // from 1 Dec to 28 Feb, a Sunday
    ['2026-11-29', '2027-03-01'], // from the 30th: February has none
    ['2026-06-15', '2026-09-15'],
  ])
    expect([known, appealUntil(known ?? '', 3)]).toEqual([known, until])
})

it('writes amounts and numbers as official letters do', () => {
  expect([0, 123_000, 9_999_999_999].map((yen) => formatYen(yen, 'letter'))).toEqual([
    '金０円',
    '金１２３，０００円',
    '金９，９９９，９９９，９９９円',
  ])
  expect(numberText({ fiscal_year: 2026, mark: 'みな産', number: 12 })).toBe('8みな産第12号')
})

it('knows its placeholders; a brace left alone is none', () => {
  expect(unknownIn('{制度}と{申請者}')).toEqual([])
  expect(unknownIn('{住所}{ {toString}')).toEqual(['{住所}', '{toString}', '{'])
  const values = { 制度: 'A', 申請者: '{金額}', 金額: '1', 決定日: '', 申請日: '', 受付番号: '', 年度: '', 担当課: '' }
  expect(filled('{制度}、{申請者}', values)).toBe('A、{金額}')
})
