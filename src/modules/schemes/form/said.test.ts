// How answers are said and printed, a kind at a time.
import { parse } from 'node-html-parser'
import { expect, test } from 'vitest'
import { emptyForm } from '#platform/forms/state.ts'
import type { FormField } from './definition.ts'
import { FormFields } from './form-fields.tsx'
import { formOf, newField } from './new.ts'
import { readAnswers } from './read.ts'
import { printedAnswers, sayAnswers } from './said.ts'
import { readSettings } from './settings-read.ts'

test('A number is said with commas, unless it can have four digits at most: then it may be a year', () => {
  const said = (max?: number) =>
    sayAnswers(formOf({ code: 'number', kind: 'number', max }), { number: '2026' })[0]?.answers[0]?.text
  expect([said(), said(10_000), said(2100)]).toEqual(['2,026', '2,026', '2026'])
})

test('A number has the unit an officer gave it: behind its input, in what is said, and as people type it', () => {
  const read = readSettings(
    formOf(),
    { ...newField(formOf(), 'number'), label: '広さ' },
    {
      'f-label': '広さ',
      'f-code': 'area',
      'f-needed': 'yes',
      'f-unit': '㎡',
    },
  )
  if (!read.ok) throw new Error(JSON.stringify(read.form.errors))
  const form = formOf(read.field)
  expect(parse(String(FormFields({ definition: form, form: emptyForm }))).querySelector('.suffix')?.text).toBe('㎡')
  for (const typed of ['1200', '１,２００㎡', '1200 ㎡', '1200 m2'])
    expect(readAnswers(form, { 'f-area': typed }).answers).toEqual({ area: '1200' })
  expect(Object.values(readAnswers(form, { 'f-area': '1200坪' }).form.errors)).toEqual(['数字で入力してください'])
  expect(sayAnswers(form, { area: '1200' })[0]?.answers[0]?.text).toBe('1,200㎡')
})

test('Costs and rows are printed as tables, sums last, unless there are more columns than paper is wide', () => {
  const wide: Partial<FormField> = {
    fields: Array.from({ length: 7 }, (_, n) => ({
      code: `c${n}`,
      kind: 'line',
      label: `列${n}`,
      help: '',
      needed: false,
      options: [],
    })),
  }
  const form = formOf(
    { code: 'costs', kind: 'budget', label: '経費', lines: [{ code: 'machine', label: '機械' }] },
    { code: 'wide', kind: 'rows', label: '広い表', ...wide },
    { code: 'none', kind: 'rows', label: 'だれも書かない', ...wide },
  )
  const [costs, rows, none] = printedAnswers(
    sayAnswers(form, {
      costs: [{ line: 'machine', what: '旋盤', yen: '1000', eligible_yen: '800' }],
      wide: [{ c0: 'あ' }],
    })[0]?.answers ?? [],
  )
  expect([costs?.table?.rows, costs?.table?.foot]).toEqual([
    [['機械', '旋盤', '1,000円', '800円']],
    ['合計', '', '1,000円', '800円'],
  ])
  expect([rows?.table, rows?.text.startsWith('列0: あ'), none?.text]).toEqual([undefined, true, '（未記入）'])
})
