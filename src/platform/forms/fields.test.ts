import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { withLocale } from '#platform/i18n/index.ts'
import * as f from './fields.ts'
import { formValues } from './form-values.ts'

/** One field's outcome for what was posted. */
const post = <T>(schema: z.ZodType<T>, value?: string | string[]) => {
  const result = formValues(z.object({ it: schema }), value === undefined ? {} : { it: value })
  return result.ok ? result.value.it : result.errors
}

describe('form fields', () => {
  it('ask for what is missing, whether the key is absent or empty', () => {
    for (const given of [undefined, '', '　 ', []]) {
      expect(post(f.text({ max: 10 }), given)).toEqual({ it: '入力してください' })
      expect(post(f.integer({ min: 0, max: 9 }), given)).toEqual({ it: '入力してください' })
      expect(post(f.optionalInteger({ min: 0, max: 9 }), given)).toBe(null)
      expect(post(f.optionalText({ max: 10 }), given)).toBe('')
      expect(post(f.choices(['a', 'b']), given)).toEqual(given === '　 ' ? { it: '一覧から選び直してください' } : [])
      expect(post(f.yes(), given)).toBe(false)
    }
  })

  it('count what a reader counts, and say how many there are', () => {
    expect(post(f.text({ max: 2 }), '𠮷辻󠄀')).toBe('𠮷辻󠄀')
    expect(post(f.text({ min: 20, max: 100 }), '英語でお役に立てます。')).toEqual({
      it: '20文字以上で書いてください（いま 11文字）',
    })
    expect(post(f.text({ max: 3 }), 'あいうえ')).toEqual({ it: '3文字までで書いてください（いま 4文字）' })
  })

  it('refuse ten megabytes, and a bomb of joined emoji, without counting them', () => {
    expect(post(f.longText({ max: 2000 }), 'あ'.repeat(10_000_000))).toEqual({ it: '2000文字までで書いてください' })
    expect(post(f.text({ max: 5 }), `👨${'\u200D👩'.repeat(30)}`)).toHaveProperty('it')
  })

  it('understand full-width digits, commas and 円', () => {
    for (const typed of ['32500', '３２，５００円', ' ¥32,500 ']) expect(post(f.yen(), typed)).toBe(32_500)
    expect(post(f.yen(), '-1')).toEqual({ it: '0から9,999,999,999までの数字で入力してください' })
    expect(post(f.yen(), '1e3')).toEqual({ it: '数字で入力してください' })
    expect(post(f.yen(), '９,００７,１９９,２５４,７４０,９９３')).toEqual({
      it: '0から9,999,999,999までの数字で入力してください',
    })
    expect(post(f.yen(), '1,234.5円')).toEqual({ it: '小数点のない数字で入力してください' })
  })

  it('understand a unit where the field has one, and a year in either calendar', () => {
    const months = f.optionalInteger({ min: 1, max: 24, unit: /\s*か月$/ })
    for (const typed of ['3', '3か月', '３か月']) expect(post(months, typed)).toBe(3)
    expect(post(months, '3年')).toEqual({ it: '数字で入力してください' })
    const year = f.optionalYear({ min: 500, max: 2200 })
    for (const typed of ['1964', '1964年', '昭和39年', '昭和３９年', 'S39']) expect(post(year, typed)).toBe(1964)
    expect([post(year, '平成元年'), post(year, '昭和64年'), post(year, '令和8年')]).toEqual([1989, 1989, 2026])
    expect(post(year, '平成32年')).toEqual({ it: '2020年のことですか？ そう書き直してください' })
    for (const typed of ['むかし', '昭和0年', '39', '昭和39年ごろ'])
      expect(post(year, typed)).toEqual({ it: '西暦か和暦の年を入力してください。例：1964、昭和39年' })
  })

  it('tell a corporate number that is too short from one with a wrong check digit', () => {
    expect(post(f.corporateNumber(), '123456')).toEqual({ it: '法人番号は13桁の数字です' })
    expect(post(f.corporateNumber(), '1234567890123')).toEqual({
      it: '法人番号をお確かめください。検査数字が合いません',
    })
  })

  it('keep readings in full-width katakana', () => {
    for (const typed of ['みうら', 'ﾐｳﾗ', 'ミウラ']) expect(post(f.kana(), typed)).toBe('ミウラ')
    expect(post(f.kana(), '三浦')).toEqual({ it: 'カタカナで入力してください' })
  })

  it('name a day that does not exist', () => {
    expect(post(f.date(), '2027年2月30日')).toEqual({ it: '2月30日はありません。日付をお確かめください' })
    expect(post(f.date(), '令和９年１月８日')).toBe('2027-01-08')
    expect(post(f.date({ from: '2026-11-21' }), '2026/11/20')).toEqual({
      it: '2026年11月21日（土）以降の日付にしてください',
    })
  })

  it('ask about a year that its era never had, rather than change it', () => {
    expect(post(f.date(), '平成32年1月8日')).toEqual({ it: '令和2年1月8日のことですか？ そう書き直してください' })
  })

  it('speak the language of the reader', () => {
    const english = withLocale('en', () => post(f.text({ max: 3 }), 'abcd'))
    expect(english).toEqual({ it: 'Please write at most 3 characters (4 now)' })
  })

  it('give the types that they read', () => {
    const form = z.object({
      kind: f.choice(['side-job', 'taste']),
      goals: f.choices(['a', 'b']),
      fee_yen: f.optionalYen(),
      opens_on: f.date(),
      starts_at: f.optionalTime(),
      online: f.yes(),
    })
    const result = formValues(form, {
      kind: 'taste',
      goals: ['b', 'a', 'b'],
      opens_on: 'R9.1.8',
      starts_at: '午後1時半',
    })
    const value: {
      kind: 'side-job' | 'taste'
      goals: ('a' | 'b')[]
      fee_yen: number | null
      opens_on: string
      starts_at: string | null
      online: boolean
    } | null = result.ok ? result.value : null
    expect(value).toEqual({
      kind: 'taste',
      goals: ['a', 'b'],
      fee_yen: null,
      opens_on: '2027-01-08',
      starts_at: '13:30',
      online: false,
    })
  })

  it('take only ids, choices and addresses that can be', () => {
    expect(post(f.uuid(), "' or 1=1 --")).toEqual({ it: '選び直してください' })
    expect(post(f.choice(['a']), '__proto__')).toEqual({ it: '一覧から選び直してください' })
    expect(post(f.optionalUrl(), 'javascript:alert(1)')).toHaveProperty('it')
    expect(post(f.optionalCorporateNumber(), '６０００－０１２０５０００２')).toHaveProperty('it')
    expect(post(f.optionalPostal(), '〒１５４－０００４')).toBe('1540004')
    expect(post(f.corporateNumber(), '５０００－０１２０５０００２')).toHaveProperty('it')
    expect(post(f.corporateNumber(), '７０００－０１２０５０００２')).toBe('7000012050002')
    expect(post(f.latitude(), '３５．６５８１')).toBe(35.6581)
    expect(post(f.longitude(), '東経139度')).toHaveProperty('it')
  })

  it('never throw, whatever is posted', () => {
    const builders = [
      f.text({ max: 50 }),
      f.longText({ min: 2, max: 50 }),
      f.optionalText({ max: 5 }),
      f.choice(['a', 'b']),
      f.choices(['a', 'b'], { min: 1 }),
      f.integer({ min: -5, max: 5 }),
      f.yen(),
      f.date(),
      f.time(),
      f.kana(),
      f.optionalKana(),
      f.email(),
      f.optionalPhone(),
      f.optionalPostal(),
      f.optionalUrl(),
      f.optionalCorporateNumber(),
      f.phone(),
      f.postal(),
      f.url(),
      f.corporateNumber(),
      f.optionalTime(),
      f.yes(),
      f.lines({ max: 3, each: 10 }),
      f.uuid(),
      f.latitude(),
      f.optionalLongitude(),
      f.optionalPosition(),
    ]
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.string({ unit: 'grapheme' })),
      fc.constant(undefined),
    )
    fc.assert(
      fc.property(fc.constantFrom(...builders), anything, (builder, given) => {
        const result = formValues(z.object({ field: builder }), given === undefined ? {} : { field: given })
        if (!result.ok) expect(result.errors['field']).toMatch(/./)
      }),
    )
  })
})
