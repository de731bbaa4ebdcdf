import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withLocale } from '#platform/i18n/index.ts'
import { type Answers, answersShape } from './answers.ts'
import { fieldKinds, fieldsOf, type FormField } from './definition.ts'
import { factsOf, factTypesOf } from './facts.ts'
import { FormFields } from './form-fields.tsx'
import { costsOf, sumOf } from './kinds/budget.tsx'
import { formOf, newField } from './new.ts'
import { whyNotPublish } from './problems.ts'
import { checkAnswers, readAnswers, valuesOf } from './read.ts'
import { answerChanges, sayAnswers } from './said.ts'
import { readSettings } from './settings-read.ts'

const today = '2026-11-21'
const options = [
  { code: 'machine', label: '機械' },
  { code: 'sales', label: '販路' },
  { code: 'other', label: 'その他' },
]
const goods: Partial<FormField> = {
  fields: [
    { code: 'name', kind: 'line', label: '品名', help: '', needed: true, options: [] },
    { code: 'price', kind: 'yen', label: '単価', help: '', needed: false, options: [] },
  ],
}
const extras = { valid_months: 3 }
const whole = formOf(
  ...fieldKinds.map((kind) => ({
    code: `a_${kind}`,
    kind,
    ...(kind === 'one' || kind === 'several' ? { options } : {}),
    ...(kind === 'budget' ? { lines: options } : {}),
    ...(kind === 'rows' ? goods : {}),
    ...(kind === 'files' ? extras : {}),
  })),
)

const words = fc.stringMatching(/^[a-zぁ-ん漢字a-z]{1,20}$/)
const yenText = fc.integer({ min: 0, max: 9_999_999_999 }).map(String)
const day = fc.integer({ min: 0, max: 60 }).map((n) => new Date(Date.UTC(2026, 8, 1 + n)).toISOString().slice(0, 10))
const code = fc.constantFrom(...options.map((one) => one.code))
const cost = fc
  .record({
    line: code,
    what: words,
    yen: fc.integer({ min: 0, max: 9_999_999_999 }),
    part: fc.integer({ min: 0, max: 100 }),
  })
  .map(({ part, yen, ...rest }) => ({
    ...rest,
    yen: String(yen),
    eligible_yen: String(Math.floor((yen * part) / 100)),
  }))

/** Complete answers to `whole`, any of them left out. */
const answers = fc.record(
  {
    a_line: words,
    a_text: words.map((text) => `${text}\n${text}`),
    a_number: yenText,
    a_yen: yenText,
    a_date: day,
    a_period: fc.tuple(day, day).map((days) => ({ from: days.toSorted()[0] ?? '', to: days.toSorted()[1] ?? '' })),
    a_one: code,
    a_several: fc.subarray(
      options.map((one) => one.code),
      { minLength: 1 },
    ),
    a_yes: fc.constantFrom('yes', 'no'),
    a_address: fc.record({ postal_code: fc.constant('1540004'), address: words }),
    a_bank: fc.constant({ bank: '0001', branch: '001', kind: '1', number: '0001234', holder: 'ｶ)ﾐﾅﾓ' }),
    a_files: fc.array(fc.record({ file: fc.uuid(), name: words, on: day }), { minLength: 1, maxLength: 10 }),
    a_budget: fc.array(cost, { minLength: 1, maxLength: 20 }),
    a_rows: fc.array(fc.record({ name: words, price: yenText }, { requiredKeys: ['name'] }), {
      minLength: 1,
      maxLength: 20,
    }),
  },
  { requiredKeys: [] },
)
type Values = Record<string, string | string[]>

test('Answers shown in the form and sent again are the same answers, with nothing wrong', () => {
  fc.assert(
    fc.property(answers, (given) => {
      const read = readAnswers(whole, valuesOf(whole, given), { kept: given, today })
      expect(read.form.errors).toEqual({})
      expect(read.missing).toEqual([])
      expect(read.answers).toEqual(given)
      expect(answersShape.parse(read.answers)).toEqual(given)
      expect(answerChanges(whole, given, read.answers)).toEqual([])
    }),
  )
})

test('Whatever is posted, nothing is thrown; what is kept can be shown, said, judged and read again as it is', () => {
  const names = [
    ...Object.keys(valuesOf(whole, fc.sample(answers, { numRuns: 1, seed: 3 })[0] ?? {})),
    '__proto__',
    'f-constructor',
  ]
  const more = [
    'f-a_budget-1-yen',
    'f-a_budget-2-eligible_yen',
    'f-a_bank-bank',
    'f-a_bank-branch',
    'f-a_period-to',
    'f-a_files-1-file',
  ]
  const odd = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('１，２００円', '-5', '2027年1月8日', '9007199254740993', '\0', 'みずほ'),
  )
  const posted: fc.Arbitrary<Values> = fc.dictionary(fc.constantFrom(...names, ...more), fc.oneof(odd, fc.array(odd)))
  fc.assert(
    fc.property(posted, answers, (values, kept) => {
      const read = readAnswers(whole, values, { kept, today })
      expect(answersShape.parse(read.answers)).toEqual(read.answers)
      sayAnswers(whole, read.answers)
      String(FormFields({ definition: whole, form: read.whole }))
      const known = Object.keys(factTypesOf(whole))
      expect(Object.keys(factsOf(whole, read.answers, today)).filter((name) => !known.includes(name))).toEqual([])
      expect(checkAnswers(whole, read.answers, today).answers).toEqual(read.answers)
    }),
  )
})

test('Facts are given by name and type: numbers, days, choices, costs; what is wrong or half filled in is not known', () => {
  const given: Answers = {
    a_number: '12',
    a_yes: 'no',
    a_several: ['machine', 'other'],
    a_period: { from: '2026-12-01', to: '2027-01-31' },
    a_budget: [{ line: 'machine', what: '旋盤', yen: '300000', eligible_yen: '200000' }],
    a_rows: [{ name: 'ねじ' }, { name: 'ばね' }],
    a_bank: { bank: '0001' },
  }
  expect(factsOf(whole, given, today)).toEqual({
    a_number: 12,
    a_yes: false,
    a_several: ['machine', 'other'],
    a_period_from: '2026-12-01',
    a_period_to: '2027-01-31',
    a_budget: [{ line: 'machine', what: '旋盤', yen: 300_000, eligible_yen: 200_000 }],
    a_rows: 2,
  })
  const half = { ...given, a_budget: [{ line: 'machine', what: '旋盤', yen: '300000' }], a_number: '十二' }
  expect(Object.keys(factsOf(whole, half, today))).toEqual([
    'a_period_from',
    'a_period_to',
    'a_several',
    'a_yes',
    'a_rows',
  ])
  expect(factTypesOf(whole)['a_budget']).toEqual({
    type: 'costs',
    words: 'a_budget',
    options: { machine: '機械', sales: '販路', other: 'その他' },
  })
})

test('Sums are those of the lines, and the eligible part is never more than the amount', () => {
  fc.assert(
    fc.property(fc.array(cost, { maxLength: 50 }), (lines) => {
      const sum = sumOf(costsOf(lines))
      expect(sum.yen).toBe(lines.reduce((all, line) => all + Number(line.yen), 0))
      expect(sum.eligible_yen).toBeLessThanOrEqual(sum.yen)
    }),
  )
  const wrong = (yen: string, eligible_yen: string) =>
    readAnswers(whole, {
      'f-a_budget-1-line': 'machine',
      'f-a_budget-1-what': '旋盤',
      'f-a_budget-1-yen': yen,
      'f-a_budget-1-eligible_yen': eligible_yen,
    }).form.errors
  expect(wrong('１０万円', '100000')).toEqual({ 'f-a_budget-1-yen': '数字で入力してください' })
  expect(wrong('1,000円', '1001')).toEqual({ 'f-a_budget-1-eligible_yen': '補助対象額は、金額より大きくできません' })
  expect(wrong('-1000', '0')).toEqual({ 'f-a_budget-1-yen': '0から9,999,999,999までの数字で入力してください' })
  expect(wrong('1,000円', '1000')).toEqual({})
})

test('A loss can be said where an officer allows it, with a minus or as accounts have it', () => {
  const before = { ...newField(formOf(), 'yen'), label: '営業利益' }
  const read = readSettings(formOf(), before, {
    'f-label': '営業利益',
    'f-code': 'profit',
    'f-needed': 'no',
    'f-min': '-10,000,000',
  })
  if (!read.ok) throw new Error(JSON.stringify(read.form.errors))
  const form = formOf(read.field)
  for (const typed of ['-120,000円', '▲120,000', '△１２０，０００'])
    expect(readAnswers(form, { 'f-profit': typed }).answers).toEqual({ profit: '-120000' })
  expect(factsOf(form, { profit: '-120000' })).toEqual({ profit: -120_000 })
  expect(sayAnswers(form, { profit: '-120000' })[0]?.answers[0]?.text).toBe('△120,000円')
  expect(Object.keys(readAnswers(formOf(before), { [`f-${before.code}`]: '-1' }).form.errors)).toEqual([
    `f-${before.code}`,
  ])
})

test('A draft keeps what cannot be read as it was typed; the whole is checked before it is sent', () => {
  const read = readAnswers(
    whole,
    { 'f-a_yen': '百万円', 'f-a_line': 'あ'.repeat(201), 'f-a_period-from': '2026/12/1' },
    { today },
  )
  expect(read.answers).toEqual({ a_line: 'あ'.repeat(201), a_yen: '百万円', a_period: { from: '2026-12-01' } })
  expect(Object.keys(read.form.errors)).toEqual(['f-a_line', 'f-a_yen'])
  expect(read.missing).toEqual([{ input: 'f-a_period-to', label: 'a_period 終わりの日', section: whole.sections[0] }])
  expect(Object.keys(checkAnswers(whole, read.answers, today).whole.errors)).toEqual([
    'f-a_line',
    'f-a_yen',
    'f-a_period-to',
  ])
})

test('Of several sections only the one that was posted is read; the others stay', () => {
  const hiring = formOf(
    { code: 'hires', kind: 'yes', needed: true },
    { code: 'how', kind: 'line', label: '雇い方', needed: true },
  )
  const two = { sections: [...whole.sections, ...hiring.sections.map((one) => ({ ...one, code: 'section_2' }))] }
  const kept = { a_line: '前のまま', hires: 'no' }
  const read = readAnswers(two, { 'f-hires': 'yes', 'f-a_line': '別の節' }, { section: 'section_2', kept })
  expect(read.answers).toEqual({ a_line: '前のまま', hires: 'yes' })
  expect(read.missing.map(({ label }) => label)).toEqual(['雇い方'])
})

test('A form says what is wrong in English too', () => {
  const said = withLocale(
    'en',
    () => readAnswers(formOf({ code: 'hires', kind: 'yes', needed: true }), {}).whole.errors,
  )
  expect(said).toEqual({ 'f-hires': 'Please choose' })
})

test('The form of all kinds can be published', () => {
  expect(whyNotPublish(whole)).toEqual([])
  expect(fieldsOf(whole)).toHaveLength(fieldKinds.length)
})
