import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compiled, formDefinition, judge } from '#modules/schemes/index.ts'
import { kept } from '../applications/judgement.ts'
import { ruleSet } from '../schemes/rules/rule-set.ts'
import { type FinalAmount, finalAmount } from './final-amount.ts'
import { foundFacts } from './found-facts.ts'
import { dueOn, latenessOf } from './due.ts'

const definition = formDefinition.parse({
  sections: [
    {
      code: 'money',
      title: '',
      fields: [
        {
          code: 'costs',
          kind: 'budget',
          label: '経費',
          lines: [
            { code: 'booth', label: '出展料' },
            { code: 'video', label: '動画' },
          ],
        },
        { code: 'days', kind: 'period', label: '会期' },
      ],
    },
  ],
})

const terms = (rate: string, floor = 1000, cap = 200_000) => ({
  definition,
  fiscal_year: 2026,
  rules: `${rate} ${floor} ${cap}`,
  rule_set: ruleSet.parse({
    title: '出展',
    form: { costs: { type: 'costs', words: '経費', options: { booth: '出展料', video: '動画' } } },
    values: {
      eligible: {
        words: '対象経費',
        is: 'eligible(form.costs) - eligible(form.costs, "video") + least(eligible(form.costs, "video"), 100000)',
      },
    },
    lines: [{ id: 'least', article: '第3条', words: '対象経費が5万円以上', must: 'value.eligible >= 50000' }],
    amount: [
      { words: '対象経費', take: 'value.eligible' },
      { words: '率', rate },
      { words: '切捨て', floor },
      { words: '限度額', cap },
      { words: '予算', cap: 'budget.left_yen' },
    ],
    examples: [{ title: '例', case: {}, expect: { outcome: 'unknown' } }],
  }),
})

const report = { income_yen: null, other_aid_yen: null, found: {} }

const costLine = (line: string, yen: number, eligible_yen: number) => ({
  municipality: '',
  id: '',
  application: '',
  position: 1,
  line,
  what: '',
  planned_yen: 0,
  yen,
  paid_on: null,
  payee: '',
  kept_years: null,
  eligible_yen,
  disallowed_reason: '',
  disallowed_words: '',
  version: 1,
})

interface Spent {
  line: string
  yen: number
  off: number
}
function amount(t: ReturnType<typeof terms>, award: number, spent: readonly Spent[]): FinalAmount {
  const lines = spent.map(({ line, yen, off }) => costLine(line, yen, Math.max(0, yen - off)))
  const eligible = lines.reduce((sum, { eligible_yen }) => sum + eligible_yen, 0)
  const given = foundFacts(t, {}, { answers: {}, report, lines, on: '2026-10-01' })
  return finalAmount(compiled(t.rules, t.rule_set), given, award, eligible)
}

const money = fc.oneof(fc.nat(300_000), fc.nat(1_000_000_000), fc.constantFrom(0, 1, 999, 1000, 1_125_899_906_842_623))
const spending = fc.array(fc.record({ line: fc.constantFrom('booth', 'video'), yen: money, off: money }), {
  maxLength: 6,
})
const rates = fc.constantFrom('1%', '1/3', '1/2', '2/3', '99%', '100%')

describe('the final amount', () => {
  it('follows the same rules from what was found, step by step, and never more than was awarded', () => {
    const t = terms('1/2')
    const full = amount(t, 200_000, [{ line: 'booth', yen: 401_999, off: 0 }])
    expect(full).toMatchObject({ yen: 200_000, missing: [], unmet: [] })
    expect(full.steps.map(({ yen }) => yen)).toEqual([401_999, 200_999, 200_000, 200_000, 200_000])
    // The video counts only up to 100,000; 30,000 of the booth were paid too early.
    const less = [
      { line: 'booth', yen: 130_000, off: 30_000 },
      { line: 'video', yen: 180_000, off: 0 },
    ]
    expect(amount(t, 200_000, less).yen).toBe(100_000)
    // A panel awarded less than the rules would have.
    expect(amount(t, 80_000, less).yen).toBe(80_000)
  })

  it('takes the rate that the application was judged by: whoever comes a second time gets the half that was awarded', () => {
    const { rule_set, ...rest } = terms('2/3')
    const { amount } = rule_set
    const share = (rate: string, when: string) => ({ article: '', words: rate, rate, when })
    const shares = [share('2/3', 'past.same_scheme == 0'), share('1/2', 'past.same_scheme > 0')]
    const t = {
      ...rest,
      rules: 'shares',
      rule_set: { ...rule_set, amount: [...amount.slice(0, 1), ...shares, ...amount.slice(2, 3)] },
    }
    const rules = compiled(t.rules, t.rule_set)
    const of = (same_scheme: number) => {
      const judged = judge(rules, { past: { same_scheme } })
      if ('errors' in judged) throw new Error(JSON.stringify(judged.errors))
      const lines = [costLine('booth', 1_000_000, 1_000_000)]
      const given = foundFacts(t, kept(judged).known ?? {}, { answers: {}, report, lines, on: '2026-10-01' })
      return finalAmount(rules, given, 746_000, 1_000_000).yen
    }
    expect([of(0), of(1)]).toEqual([666_000, 500_000])
  })

  it('says which condition is no longer met, and works the amount out all the same', () => {
    expect(amount(terms('1/2'), 200_000, [{ line: 'booth', yen: 40_000, off: 0 }])).toMatchObject({
      yen: 20_000,
      unmet: [{ article: '第3条', words: '対象経費が5万円以上' }],
    })
  })

  it('is exact and whole, at most the award and the eligible costs, and nothing from nothing, up to 2^53', () => {
    fc.assert(
      fc.property(spending, rates, money, fc.constantFrom(1, 100, 1000), (spent, rate, award, floor) => {
        const { yen } = amount(terms(rate, floor, Number.MAX_SAFE_INTEGER), award, spent)
        const eligible = spent.reduce((sum, { yen, off }) => sum + Math.max(0, yen - off), 0)
        expect(Number.isSafeInteger(yen)).toBe(true)
        expect(yen).toBeGreaterThanOrEqual(0)
        expect(yen).toBeLessThanOrEqual(Math.min(award, eligible))
        if (rate === '100%' && floor === 1 && spent.every(({ line }) => line === 'booth'))
          expect(yen).toBe(Math.min(award, eligible))
      }),
    )
    expect(amount(terms('100%'), 500_000, []).yen).toBe(0)
  })

  it('never falls when more is found eligible', () => {
    fc.assert(
      fc.property(spending, rates, money, fc.nat(5), money, (spent, rate, award, at, less) => {
        const more = spent.map((line, index) => (index === at ? { ...line, off: Math.max(0, line.off - less) } : line))
        const t = terms(rate)
        expect(amount(t, award, more).yen ?? 0).toBeGreaterThanOrEqual(amount(t, award, spent).yen ?? 0)
      }),
    )
  })
})

it('is due so many days after the end of the project, within the fiscal year in which it is paid', () => {
  const plan = { ends_field: 'days', due_days: 20 }
  const due = (to: string) => dueOn(plan, { definition, fiscal_year: 2026 }, { days: { from: '2026-10-15', to } })
  expect([due('2026-10-17'), due('2027-03-20'), due('2027-03-31'), due('2027-05-01')]).toEqual([
    '2026-11-06',
    '2027-03-31',
    '2027-04-20',
    '2027-05-21',
  ])
  expect(dueOn({ ends_field: '', due_days: 20 }, { definition, fiscal_year: 2026 }, {})).toBe('2027-04-20')
  const at = (day: string) => latenessOf('2026-11-06', new Date(`${day}T00:00:00+09:00`))
  expect([at('2026-10-29'), at('2026-10-30'), at('2026-11-06'), at('2026-11-07')]).toEqual([
    'early',
    'soon',
    'soon',
    'late',
  ])
})
