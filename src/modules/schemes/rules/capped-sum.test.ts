import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cappedIn, cappedSum, itemsOf } from './capped-sum.ts'
import { choosable } from './choosable.ts'
import { judge } from './judge.ts'
import { compile } from './compile.ts'
import type { RuleSet } from './rule-set.ts'

const options = { fee: '出展料', travel: '旅費', 'booth-1': '小間の装飾' }
const form: RuleSet['form'] = {
  costs: { type: 'costs', words: '経費', options },
  later: { type: 'costs', words: '追加の経費', options: { fee: '出展料' } },
}
const items = itemsOf(choosable({ form, values: {} }))

const yen = fc.integer({ min: 0, max: 10_000_000 })
const limits = fc.dictionary(fc.constantFrom(...Object.keys(options)), yen, { minKeys: 1 })

test('Limits that were typed are read back from the expression as they were typed', () => {
  fc.assert(
    fc.property(limits, (given) => {
      const sum = { costs: 'form.costs', caps: new Map(Object.entries(given)) }
      expect(cappedIn(cappedSum(sum, items), items)).toEqual(sum)
    }),
  )
})

test('The amount is each item, at most its limit, added up', () => {
  fc.assert(
    fc.property(limits, fc.tuple(yen, yen, yen), (given, costs) => {
      const take = cappedSum({ costs: 'form.costs', caps: new Map(Object.entries(given)) }, items)
      const amount = [{ article: '', words: '費目ごとの上限', take }]
      const made = compile({ title: '補助', law: '', form, values: {}, lines: [], amount, examples: [] })
      if ('errors' in made) throw new Error(JSON.stringify(made.errors))
      const codes = Object.keys(options)
      const table = costs.map((eligible, i) => ({ line: codes[i], yen: eligible, eligible_yen: eligible }))
      const judged = judge(made.rules, { form: { costs: table } })
      if ('errors' in judged) throw new Error(JSON.stringify(judged.errors))
      const wanted = costs.reduce((sum, one, i) => sum + Math.min(one, given[codes[i] ?? ''] ?? Infinity), 0)
      expect(judged.amount?.yen).toBe(wanted)
    }),
  )
})

test.each([
  ['least(eligible(form.costs, "fee"), 1000)', 'leaves items out'],
  ['eligible(form.later, "fee")', 'limits nothing'],
  ['least(eligible(form.later, "fee"), value.limit)', 'is limited by something else'],
  ['2 * least(eligible(form.later, "fee"), 1000)', 'is more than a sum'],
])('%s %s: it stays an expression', (text) => {
  expect(cappedIn(text, items)).toBeNull()
})
