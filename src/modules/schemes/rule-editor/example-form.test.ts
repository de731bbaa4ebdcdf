// An example as an officer types it: what cannot be is said at its own input, with the cause.
import { expect, test } from 'vitest'
import { factsOf } from '../rules/facts.ts'
import { readExample } from './example-form.ts'

const facts = factsOf({
  form: {
    costs: { type: 'costs', words: '経費明細', options: { ad: '広告', rent: '家賃' } },
    income_yen: { type: 'yen', words: '収入' },
    months: { type: 'number', words: '月数' },
  },
})
const values = { title: '例', outcome: 'eligible' }
const errorsOf = (typed: Record<string, string>) => {
  const made = readExample({ values: { ...values, ...typed }, errors: {} }, [...facts.values()], [], null)
  return 'errors' in made ? made.errors : made.example.case
}

test('a cost is not below nought, what was given before neither; a sum that is too long is told so', () => {
  expect(errorsOf({ 'fact_form_costs-rent': '-5' })).toEqual({
    'fact_form_costs-rent': '0から999,999,999,999,999までの数字で入力してください',
  })
  expect(errorsOf({ fact_past_sum_months: '-9' })).toEqual({
    fact_past_sum_months: '0から999,999,999,999,999までの数字で入力してください',
  })
  expect(errorsOf({ amount_yen: '9007199254740992' })).toEqual({
    amount_yen: '0から999,999,999,999,999までの数字で入力してください',
  })
  expect(errorsOf({ fact_form_months: '1.5' })).toEqual({
    fact_form_months: '小数点のない数字で入力してください',
  })
})

test('a loss may be below nought', () => {
  expect(errorsOf({ fact_form_income_yen: '▲30,000' })).toEqual({ form: { income_yen: -30_000 } })
})
