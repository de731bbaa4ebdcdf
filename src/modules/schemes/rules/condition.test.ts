import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { choosable } from './choosable.ts'
import { comparable, type Condition, comparisonsOf, conditionsOf, expressionOf } from './condition.ts'
import { environmentOf } from './environment.ts'
import { readExpression } from './expression.ts'
import { factsOf } from './facts.ts'
import type { RuleSet } from './rule-set.ts'

const asked: RuleSet['form'] = {
  use: { type: 'choice', words: '使いみち', options: { shop: '店舗', online: '通販', other: 'その他' } },
  fair_on: { type: 'date', words: '初日' },
  tax_paid: { type: 'yes', words: '税' },
  cost_yen: { type: 'yen', words: '経費' },
  costs: { type: 'costs', words: '明細', options: { fee: '出展料' } },
}
const known = factsOf({ form: asked })
const facts = choosable({ form: asked, values: {} })

const condition: fc.Arbitrary<Condition> = fc
  .constantFrom(...[...facts.values()].filter(({ type }) => comparisonsOf[type].length > 0))
  .chain(({ name, type, options }) => {
    const texts = fc.uniqueArray(fc.constantFrom(...Object.keys(options ?? { E: 0, I: 0, '24': 0 })), { minLength: 1 })
    const others = [...facts.values()].filter((other) => comparable(type, other.type)).map((other) => [other.name])
    const value: fc.Arbitrary<string[]> =
      type === 'yes'
        ? fc.constant([])
        : type === 'date'
          ? fc.constantFrom(['2026-11-21'], ...others)
          : type === 'choice' || type === 'choices'
            ? texts
            : fc.oneof(
                fc.maxSafeNat().map((n) => [String(n)]),
                fc.constantFrom(...others),
              )
    return fc.record({ fact: fc.constant(name), is: fc.constantFrom(...comparisonsOf[type]), values: value })
  })
const conditions = fc.record({
  join: fc.constantFrom('all' as const, 'any' as const),
  conditions: fc.array(condition, { minLength: 1, maxLength: 4 }),
})

describe('conditions that are chosen', () => {
  it('are CEL of the right type, and the same when they are read again', () => {
    const environment = environmentOf(known.values(), {})
    fc.assert(
      fc.property(conditions, (chosen) => {
        const text = expressionOf(chosen, facts)
        expect(readExpression(text, environment, known)).toMatchObject({ type: 'bool' })
        const join = chosen.conditions.length === 1 ? 'all' : chosen.join
        expect(conditionsOf(text, facts)).toEqual({ ...chosen, join })
      }),
    )
  })

  it('leave to CEL what says more', () => {
    const more = [
      'form.cost_yen > "3"',
      'form.cost_yen >= 3 && (form.tax_paid || applicant.in_ward)',
      'total(form.costs, "fee") + 1 >= 3',
      'years(form.fair_on, call.on) >= 1',
      'form.fair_on >= call.fiscal_year',
      'form.cost_yen',
      'form.',
      'true',
    ]
    expect(more.map((text) => conditionsOf(text, facts))).toEqual(more.map(() => null))
  })
})
