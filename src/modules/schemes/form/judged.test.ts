import { expect, test } from 'vitest'
import { judge } from '../rules/judge.ts'
import { readRules } from '../rules/read.ts'
import type { Answers } from './answers.ts'
import { factsOf } from './facts.ts'
import { whyNotJudged } from './judged.ts'
import { formOf } from './new.ts'

const options = [
  { code: 'shop', label: '店舗' },
  { code: 'plant', label: '工場' },
]
const form = formOf(
  { code: 'place', kind: 'one', label: '場所', options },
  { code: 'term', kind: 'period', label: '期間' },
  { code: 'costs', kind: 'budget', label: '経費', lines: [{ code: 'rent', label: '家賃' }] },
  { code: 'tax', kind: 'files', label: '納税証明書' },
  { code: 'note', kind: 'text', label: '備考' },
)
const rulesText = `
title: 家賃補助
form:
  place: { type: choice, words: 場所, options: { shop: 店舗, plant: 工場 } }
  term_from: { type: date, words: 始まりの日 }
  costs: { type: costs, words: 経費 }
  tax: { type: "yes", words: 納税証明書 }
lines:
  - { id: place, words: 店舗であること, must: form.place == "shop" }
  - { id: tax, words: 納税証明書があること, must: form.tax }
amount:
  - { words: 補助対象額の半分, take: eligible(form.costs) }
  - { words: 半分, rate: 1/2 }
examples:
  - title: 店舗
    case: { form: { place: shop, tax: true, costs: [{ line: rent, what: 家賃, yen: 100000, eligible_yen: 80000 }] } }
    expect: { outcome: eligible, amount_yen: 40000 }
`
const read = readRules(rulesText)

test('Rules judge what was filled in, and name what is still missing', () => {
  if (!('rules' in read)) throw new Error(JSON.stringify(read))
  const reading = read.rules.set
  expect(whyNotJudged(form, reading)).toEqual([])
  const answers = {
    place: 'shop',
    note: '判定には使わない',
    term: { from: '2026-12-01', to: '2027-03-31' },
    tax: [{ file: 'a', name: '証明.pdf' }],
    costs: [{ line: 'rent', what: '家賃', yen: '100000', eligible_yen: '80000' }],
  }
  const told = (some: Answers) =>
    Object.fromEntries(Object.entries(factsOf(form, some)).filter(([name]) => name in reading.form))
  const whole = judge(read.rules, { form: told(answers) })
  expect('outcome' in whole && [whole.outcome, whole.amount?.yen]).toEqual(['eligible', 40_000])
  const { tax: _, ...partly } = answers
  const part = judge(read.rules, { form: told(partly) })
  expect('outcome' in part && [part.outcome, part.missing.map(({ name }) => name)]).toEqual(['unknown', ['form.tax']])
})

test('What rules read and a form does not give is said in words', () => {
  const reading = {
    form: {
      place: { type: 'choice', words: '場所', options: { shop: '店舗' } },
      note: { type: 'yen', words: '備考' },
      staff: { type: 'number', words: '人数' },
    },
  } as const
  expect(whyNotJudged(form, reading).map(({ ja }) => ja)).toEqual([
    '「場所」（名前：place）の答え「工場」を、判定ルールが知りません',
    '「備考」（名前：note）の答え方が、判定ルールと違います',
    '「人数」（名前：staff）を尋ねる項目がありません',
  ])
})
