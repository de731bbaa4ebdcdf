// A condition that was chosen is read again as it was written, also where two items have the same words.
import { expect, test } from 'vitest'
import { choosable } from '../rules/choosable.ts'
import { optionsOf } from '../rules/facts.ts'
import { lineForm, readLine, typedLine } from './line-form.ts'

const facts = choosable({
  form: {
    starts_on: { type: 'date', words: '始まる日' },
    ends_on: { type: 'date', words: '終わる日' },
    again_on: { type: 'date', words: '終わる日' },
    people: { type: 'number', words: '人数' },
    costs: { type: 'costs', words: '経費', options: { fee: '出展料' } },
  },
  values: { limit: { words: '上限', is: '5' }, small: { words: '小さいか', is: 'form.people <= 5' } },
})
const typed = (fact_1: string, is_1: string, value_1: string) =>
  readLine(
    lineForm.parse({ version: '1', words: '要件', how: 'chosen', join: 'all', fact_1, is_1, value_1 }),
    'a',
    facts,
  )

test.each([
  ['call.on', 'before', '始まる日', 'call.on < form.starts_on', '始まる日'],
  ['call.on', 'before', '「始まる日」', 'call.on < form.starts_on', '始まる日'],
  ['form.starts_on', 'until', 'form.again_on', 'form.starts_on <= form.again_on', 'form.again_on'],
  ['form.starts_on', 'until', '終わる日', 'form.starts_on <= form.ends_on', '終わる日'],
  ['fiscal_year(form.ends_on)', 'equal', '募集の年度', 'fiscal_year(form.ends_on) == call.fiscal_year', '募集の年度'],
  ['eligible(form.costs)', 'at_least', '５０，０００円', 'eligible(form.costs) >= 50000', '50000'],
  ['eligible(form.costs, "fee")', 'less', '上限', 'eligible(form.costs, "fee") < value.limit', '上限'],
  ['form.people', 'more', '3', 'form.people > 3', '3'],
  ['value.small', 'no', '', '!value.small', ''],
])('%s %s %s', (fact, is, value, must, shown) => {
  const read = typed(fact, is, value)
  expect(read).toMatchObject({ line: { must } })
  if (!('line' in read)) return
  expect(typedLine(read.line, facts)).toMatchObject({ how: 'chosen', fact_1: fact, is_1: is, value_1: shown })
})

test('Options stand in their order: sizes from the smallest, divisions of industry before their classes', () => {
  const codes = (name: string) => optionsOf(facts.get(name) ?? {}).map(([code]) => code)
  expect(codes('applicant.size_band')).toEqual(['1', '2-5', '6-20', '21-50', '51-100', '101-300', '301-'])
  expect([codes('applicant.industry').slice(0, 2), codes('applicant.industry').slice(19, 23)]).toEqual([
    ['A', 'B'],
    ['T', '01', '02', '03'],
  ])
})

test('What cannot be read is said, with what comes near it', () => {
  const why = (...given: [string, string, string]) => {
    const read = typed(...given)
    return 'errors' in read ? read.errors : null
  }
  expect(why('applicant.industry', 'one_of', '金融')).toEqual({
    value_1:
      '「金融」はありません。次から書いてください：金融業、保険業、協同組織金融業、金融商品取引業、商品先物取引業、補助的金融業等',
  })
  expect(why('call.on', 'before', 'いつか')).toEqual({
    value_1: '日付か、くらべる日付の項目の名前を書いてください',
  })
  expect(why('form.people', 'less', '始まる日')).toEqual({
    value_1: '数字か、くらべる項目の名前を書いてください',
  })
})
