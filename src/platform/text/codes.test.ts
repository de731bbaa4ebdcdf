import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  corporateNumberCheckDigit,
  isCorporateNumber,
  municipalityCheckDigit,
  municipalityCode,
  municipalityNumber,
} from './codes.ts'
import { prefectureOf, prefectures } from './prefectures.ts'

/** Published files, kept beside the repository; without them these tests are skipped. */
const data = new URL('../../../../shared/data/', import.meta.url)
const there = existsSync(data)
const text = (path: string, encoding = 'utf-8') => new TextDecoder(encoding).decode(readFileSync(new URL(path, data)))
const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length })

describe('the corporate number', () => {
  it('is proven by its first digit, and a mistyped digit is noticed (0 for 9 alone is not)', () => {
    fc.assert(
      fc.property(digits(12), fc.nat(11), fc.integer({ min: 1, max: 9 }), (twelve, at, by) => {
        const number = `${corporateNumberCheckDigit(twelve)}${twelve}`
        expect(isCorporateNumber(number)).toBe(true)
        const typed = String((Number(number[at + 1]) + by) % 10)
        const wrong = number.slice(0, at + 1) + typed + number.slice(at + 2)
        const unseen = [number[at + 1], typed].sort().join('') === '09'
        expect(isCorporateNumber(wrong)).toBe(unseen)
      }),
    )
  })

  it('of a prefecture or municipality follows from its code', () => {
    expect(['130001', '131121', '011002'].map(municipalityNumber)).toEqual([
      '8000020130001',
      '1000020131121',
      '9000020011002',
    ])
  })

  it.skipIf(!there)('holds for every number of a day of the National Tax Agency', () => {
    const numbers = text('corporate-numbers/diff_20260820.csv', 'shift_jis')
      .trimEnd()
      .split('\n')
      .map((row) => row.split(',')[1]?.replaceAll('"', '') ?? '')
    expect(numbers.length).toBe(1991)
    expect(numbers.filter((number) => !isCorporateNumber(number))).toEqual([])
  })
})

describe('the municipality code', () => {
  it('is six digits, and what was repaired is said', () => {
    expect(municipalityCode('131121')).toEqual({ code: '131121' })
    expect(municipalityCode(' １３１１２１')).toEqual({ code: '131121' })
    expect(municipalityCode('13112')).toMatchObject({ code: '131121', repaired: { ja: '検査数字を補いました' } })
    expect(municipalityCode('92011')).toMatchObject({ code: '092011', repaired: { ja: '先頭の0を補いました' } })
    for (const wrong of ['131122', '', '99', '1311210', 'コード13112', '13112-1'])
      expect(municipalityCode(wrong)).toBe(null)
  })

  it('never throws and never gives a code whose check digit is wrong', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), digits(4), digits(5), digits(6)), (typed) => {
        const code = municipalityCode(typed)?.code
        if (code !== undefined) expect(municipalityCheckDigit(code.slice(0, 5))).toBe(Number(code[5]))
      }),
    )
  })

  it.skipIf(!there)(
    'is known for all 1,916 municipalities, and never mistaken in its shorter forms (ambiguous ones are refused)',
    () => {
      const codes = text('municipality-codes/localgovjp-utf8.csv').match(/\d{6}$/gm) ?? []
      expect(codes.length).toBe(1916)
      const wrongly = (form: (code: string) => string, columnHas?: 5 | 6) =>
        codes
          .map((code) => ({ code, read: municipalityCode(form(code), columnHas)?.code }))
          .filter(({ code, read }) => read !== code)
      const [same, five, zeroLost] = [
        (code: string) => code,
        (code: string) => code.slice(0, 5),
        (code: string) => code.replace(/^0/, ''),
      ]
      expect([wrongly(same), wrongly(five, 5), wrongly(zeroLost, 6)]).toEqual([[], [], []])
      for (const form of [five, zeroLost]) expect(wrongly(form).filter(({ read }) => read !== undefined)).toEqual([])
    },
  )
})

it('there are 47 prefectures, and a code begins with its own', () => {
  expect(prefectures.length).toBe(47)
  expect(prefectureOf('131121')).toEqual({ code: '13', name: { ja: '東京都', en: 'Tokyo' } })
  expect(prefectureOf('472018')?.name.ja).toBe('沖縄県')
  expect(prefectureOf('480000')).toBe(null)
})
