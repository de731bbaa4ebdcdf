import fc from 'fast-check'
import { expect, it } from 'vitest'
import { explain } from './explain.ts'
import { judge } from './judge.ts'
import type { Case } from './rule-set.ts'
import { ad, judged, rules, whole } from '../../../../test/rule-file.ts'

it('says eligible, for how much, step by step', () => {
  const { outcome, amount, missing } = judged(whole)
  expect([outcome, amount?.steps.map(({ yen }) => yen), missing]).toEqual([
    'eligible',
    [1_000_000, 666_666, 666_000, 666_000, 666_000],
    [],
  ])
})

it('is not stopped by what is unknown where it does not matter, and names what does', () => {
  const known = judged({ ...whole, form: { ...whole.form, partners: null, use: 'shop' } })
  expect(known.outcome).toBe('eligible')
  const open = judged({ ...whole, form: { tax_paid: true, use: 'online' }, budget: {} })
  expect([open.outcome, open.amount?.yen, open.missing.map(({ name }) => name)]).toEqual([
    'unknown',
    null,
    ['form.partners', 'form.costs', 'budget.left_yen'],
  ])
})

it('says not, and what to do, however much is unknown', () => {
  const outcome = judged({ form: { tax_paid: false } })
  expect([outcome.outcome, outcome.amount?.yen]).toEqual(['not', null])
  expect(explain(outcome)).toContain('× 第3条第2号 区税を滞納していないこと → 納めてから申請してください。')
  expect([explain(outcome).includes('金額'), explain(judged(whole)).includes('金額')]).toEqual([false, true])
})

it('stays exact near 2 to the 53rd, and says so where it cannot', () => {
  const great = Number.MAX_SAFE_INTEGER
  const near = judged({ ...whole, form: { ...whole.form, costs: [ad(great)] } })
  expect(near.amount?.steps.map(({ yen }) => yen)).toEqual([
    great,
    Number((BigInt(great) * 2n) / 3n),
    Number(((BigInt(great) * 2n) / 3n / 1000n) * 1000n),
    2_000_000,
    2_000_000,
  ])
  const over = judged({ ...whole, form: { ...whole.form, costs: [ad(great), ad(great)] } })
  expect([over.outcome, over.amount?.yen, over.amount?.trouble?.ja]).toEqual([
    'eligible',
    null,
    '金額が大きすぎて計算できません',
  ])
})

it('refuses a case that says more than the rules know, or in another shape', () => {
  const outcome = judge(rules, {
    applicant: { in_wad: true },
    form: { costs: [{ line: 'ad', yen: -1, eligible_yen: 0 }], use: 'attic', partners: 1.5, tax_paid: 'yes' },
    budget: { left_yen: 2 ** 53 },
  })
  expect('errors' in outcome && outcome.errors.map(({ path }) => path.join('.'))).toEqual([
    'applicant.in_wad',
    'form.costs.0.yen',
    'form.use',
    'form.partners',
    'form.tax_paid',
    'budget.left_yen',
  ])
})

const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary)
const cases: fc.Arbitrary<Case> = fc.record({
  applicant: fc.record({ in_ward: some(fc.boolean()) }),
  form: fc.record({
    tax_paid: some(fc.boolean()),
    partners: some(fc.integer({ min: 0, max: 4 })),
    use: some(fc.constantFrom('shop', 'online')),
    costs: some(fc.array(fc.integer({ min: 0, max: 10_000_000 }).map(ad), { maxLength: 4 })),
  }),
  budget: fc.record({ left_yen: some(fc.integer({ min: 0, max: 3_000_000 })) }),
})

it('never takes back what it said when more becomes known', () => {
  fc.assert(
    fc.property(cases, cases, (less, more) => {
      const fill = (a: Record<string, unknown> = {}, b: Record<string, unknown> = {}) =>
        Object.fromEntries(Object.entries(b).map(([key, value]) => [key, a[key] ?? value]))
      const both = {
        applicant: fill(less.applicant, more.applicant),
        form: fill(less.form, more.form),
        budget: fill(less.budget, more.budget),
      }
      const [before, after] = [judged(less), judged(both)]
      if (before.outcome !== 'unknown') expect(after.outcome).toBe(before.outcome)
      before.lines.forEach(({ state }, i) => state !== 'unknown' && expect(after.lines[i]?.state).toBe(state))
      if (before.outcome === 'eligible' && before.amount?.yen !== null)
        expect(after.amount?.yen).toBe(before.amount?.yen)
    }),
  )
})

it('never gives more than share, limit and budget, in whole thousands, and less cost never gives more', () => {
  fc.assert(
    fc.property(fc.nat(10_000_000), fc.nat(10_000_000), fc.nat(3_000_000), (cost, other, left_yen) => {
      const of = (yen: number) =>
        judged({ ...whole, form: { ...whole.form, costs: [ad(yen)] }, budget: { left_yen } }).amount?.yen ?? -1
      const yen = of(cost)
      expect(yen * 3).toBeLessThanOrEqual(cost * 2)
      expect(yen).toBeLessThanOrEqual(Math.min(2_000_000, left_yen))
      expect(yen === left_yen || yen % 1000 === 0).toBe(true)
      expect(of(Math.min(cost, other))).toBeLessThanOrEqual(of(Math.max(cost, other)))
    }),
  )
})
