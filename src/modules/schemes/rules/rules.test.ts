import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explain } from './explain.ts'
import { judge, type Judgement } from './judge.ts'
import { readRules } from './read.ts'
import type { Case } from './rule-set.ts'

const file = `
title: 社会的事業補助金
form:
  costs: { type: costs, words: 経費明細 }
  tax_paid: { type: yes, words: 区税を滞納していないか }
  partners: { type: number, words: 協力する団体の数 }
  use: { type: choice, words: 使いみち, options: { shop: 店舗, online: 通販 } }
values:
  eligible_cost: { words: 補助対象経費, is: eligible(form.costs) - value.rent }
  rent: { words: 家賃, is: 'eligible(form.costs, "rent")' }
lines:
  - { id: in-ward, article: 第3条第1号, words: 区内に事業所があること, must: applicant.in_ward }
  - { id: tax, article: 第3条第2号, words: 区税を滞納していないこと, must: form.tax_paid, unmet: 納めてから申請してください。 }
  - { id: partners, words: 協力団体が2つ以上か、店舗であること, must: 'form.partners >= 2 || form.use == "shop"' }
amount:
  - { words: 補助対象経費, take: value.eligible_cost }
  - { words: 3分の2, rate: 2/3 }
  - { words: 千円未満切捨て, floor: 1000 }
  - { words: 限度額, cap: 2000000 }
  - { words: 予算の残り, cap: budget.left_yen }
examples:
  - title: 区外
    case: { applicant: { in_ward: false } }
    expect: { outcome: not, unmet: [in-ward], amount_yen: null }
`
const read = readRules(file)
if ('errors' in read) throw new Error(JSON.stringify(read.errors))
const { rules } = read

const judged = (given: Case): Judgement => {
  const outcome = judge(rules, given)
  if ('errors' in outcome) throw new Error(JSON.stringify(outcome.errors))
  return outcome
}
const errorsOf = (text: string): string[] => {
  const outcome = readRules(text)
  return 'errors' in outcome ? outcome.errors.map(({ line, column, why }) => `${line}:${column} ${why.ja}`) : []
}
const ad = (yen: number) => ({ line: 'ad', what: '', yen, eligible_yen: yen })
const whole: Case = {
  applicant: { in_ward: true },
  form: { tax_paid: true, partners: 2, costs: [ad(1_000_000), { line: 'rent', yen: 90_000, eligible_yen: 90_000 }] },
  budget: { left_yen: 9_000_000 },
}

describe('judging', () => {
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
      great, Number((BigInt(great) * 2n) / 3n), Number(((BigInt(great) * 2n) / 3n / 1000n) * 1000n), 2_000_000, 2_000_000,
    ]) // prettier-ignore
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
      'applicant.in_wad', 'form.costs', 'form.use', 'form.partners', 'form.tax_paid', 'budget.left_yen',
    ]) // prettier-ignore
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
        const both = { applicant: fill(less.applicant, more.applicant), form: fill(less.form, more.form), budget: fill(less.budget, more.budget) } // prettier-ignore
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
})

describe('a rule file', () => {
  it('is as docs/rules.md shows it', async () => {
    const page = await readFile(new URL('../../../../docs/rules.md', import.meta.url), 'utf8')
    const shown = readRules(/```yaml\n([^]*?)```/.exec(page)?.[1] ?? '')
    expect('errors' in shown ? shown.errors : shown.unshown).toEqual([])
  })

  it('that goes in a circle is refused with the circle', () => {
    const text = file.replace('eligible(form.costs, "rent")', 'value.eligible_cost / 10')
    expect(errorsOf(text)).toEqual(['9:18 途中の値が堂々めぐりをしています（value.eligible_cost → value.rent → value.eligible_cost）']) // prettier-ignore
  })

  it('that names what is not there is refused, with line and column of the name', () => {
    expect(errorsOf(file.replace('must: applicant.in_ward', 'must: applicant.in_wad'))).toEqual([
      '12:73 「in_wad」という材料はありません',
    ])
    expect(errorsOf(file.replace('form.use == "shop"', 'form.use == "shpo"'))).toEqual([
      '14:89 「shpo」という選択肢はありません（shop、online）',
    ])
    const lines = file.replace('words: 経費明細', 'words: 経費明細, options: { ad: 広告, rent: 家賃 }')
    expect(errorsOf(lines)).toEqual([])
    expect(errorsOf(lines.replace('(form.costs, "rent")', '(form.costs, "rnet")'))).toEqual([
      '10:48 「rnet」という選択肢はありません（ad、rent）',
    ])
    expect(errorsOf(file.replace('floor: 1000', 'flor: 1000'))).toEqual(['18:23 「flor」という項目はありません'])
  })

  it('without examples, or with one that does not hold, is refused', () => {
    expect(errorsOf(file.slice(0, file.indexOf('examples:')))).toEqual([
      '2:1 「examples」：書かれていません。「- 」で始まる行の並びで書いてください',
    ])
    expect(errorsOf(file.replace(/title: .*/, 'title: 5'))).toEqual(['2:8 「title」：文字で書いてください'])
    expect(errorsOf(file.replace('unmet: [in-ward]', 'unmet: [tax]'))).toEqual([
      '24:13 例「区外」が合いません。満たさない要件は「tax」のはずが「in-ward」になりました',
    ])
  })

  it('may be the rules of a scheme file, and may say once what its examples share', () => {
    const indented = file.trim().replaceAll(/^/gm, '  ')
    const scheme = `text: { title: 補助 }\nrules:\n${indented}`
    expect(errorsOf(scheme)).toEqual([])
    expect(errorsOf(scheme.replace('applicant.in_ward', 'applicant.in_wad'))).toEqual([
      '13:75 「in_wad」という材料はありません',
    ])
    const shared = file.replace('applicant: { in_ward: false }', 'applicant: &out { in_ward: false }')
    const more = `  - title: 区外で、まとめて\n    case: { applicant: { <<: *out, years: 3 } }\n    expect: { outcome: not }\n`
    expect(errorsOf(shared + more)).toEqual([])
  })

  it('whose types do not fit is refused before anything runs', () => {
    expect(errorsOf(file.replace('must: applicant.in_ward', 'must: form.partners + 1'))).toEqual([
      '12:63 「はい」か「いいえ」になる式にしてください（例：form.cost_yen >= 100000）',
    ])
    expect(errorsOf(file.replace('take: value.eligible_cost', 'take: value.eligible_cost * 0.5'))).toHaveLength(1)
  })

  it('may have steps that apply only to some, and a step of which that is not known makes the amount unknown', () => {
    const share = '- { words: 3分の2, rate: 2/3 }'
    const one = (words: string, rate: string, when: string) => `- { words: ${words}, rate: ${rate}, when: '${when}' }`
    const shop = 'form.use == "shop"'
    const text = file.replace(share, `${one('店舗', '2/3', shop)}\n  ${one('ほか', '1/2', `!(${shop})`)}`)
    const outcome = readRules(text)
    if ('errors' in outcome) throw new Error(JSON.stringify(outcome.errors))
    const stepsOf = (use?: string) => {
      const given = judge(outcome.rules, { ...whole, form: { ...whole.form, use } })
      return 'errors' in given ? [] : given.amount?.steps.map(({ step, yen }) => [step.words, yen]).slice(1, 3)
    }
    expect(stepsOf('shop')).toEqual([['店舗', 666_666], ['千円未満切捨て', 666_000]]) // prettier-ignore
    expect(stepsOf('online')).toEqual([['ほか', 500_000], ['千円未満切捨て', 500_000]]) // prettier-ignore
    expect(stepsOf()).toEqual([['店舗', null], ['ほか', null]]) // prettier-ignore
    expect(errorsOf(text.replace(shop, 'form.partners'))).toHaveLength(1)
    expect(errorsOf(text.replace('take: value.eligible_cost }', `take: value.eligible_cost, when: '${shop}' }`))).toHaveLength(1) // prettier-ignore
  })

  it('counts months and days, and knows the fiscal year of a day', () => {
    const must = (expression: string) => {
      const outcome = readRules(file.replace('must: applicant.in_ward', `must: '${expression}'`))
      if (!('errors' in outcome)) throw new Error('the example ought to fail')
      return outcome.errors.map(({ why }) => why.ja)
    }
    const unknown = '例「区外」が合いません。判定は「対象になりません」のはずが「まだ分かりません」になりました'
    for (const so of [
      'fiscal_year("2027-03-31") == 2026',
      'months("2026-01-31", "2026-04-30") == 2',
      'days("2026-10-01", "2026-10-31") == 30',
    ])
      // prettier-ignore
      expect(must(so)[0]).toBe(unknown)
  })

  it('reads every earlier award: within so many years, of this scheme or of all, counted or summed', () => {
    const line = (expression: string) =>
      file
        .replace('must: applicant.in_ward', `must: '${expression}'`)
        .replace(
          '{ applicant: { in_ward: false } }',
          '{ past: { awards: [{ on: 2023-10-01, yen: 100, same_scheme: true }, { on: 2024-04-01, yen: 30, same_scheme: false }] } }',
        )
    const unmet = [
      'past.awards.exists(a, years(a.on, "2026-09-30") < 2)',
      'past.awards.exists(a, a.same_scheme && a.fiscal_year > 2023)',
      'aid(past.awards) > 130',
      'aid(past.awards.filter(a, a.fiscal_year >= 2024)) != 30',
      'past.awards.filter(a, a.same_scheme).size() != 1',
    ]
    for (const expression of unmet) expect([expression, errorsOf(line(expression))]).toEqual([expression, []])
    expect(errorsOf(line('past.awards.exists(a, a.of == 1)'))).toHaveLength(1)
    expect(errorsOf(line(unmet[0] ?? '').replace('yen: 100,', ''))).toEqual([expect.stringContaining('交付の並び')])
  })

  it('with a share of nothing or of more than all is refused; all of it is a share', () => {
    for (const rate of ['0%', '0/3', '3/2', '101%', 'half', '1/0'])
      expect(errorsOf(file.replace('rate: 2/3', `rate: ${rate}`))).toHaveLength(1)
    for (const rate of ['100%', '10/10', '1/1000'])
      expect(errorsOf(file.replace('rate: 2/3', `rate: ${rate}`))).toEqual([])
  })

  it('says which of its lines no example breaks, and which of its steps for some no example has', () => {
    expect(read.unshown.map(({ line }) => line)).toEqual([13, 14, 22, 16, 14, 16, 17, 18, 19, 20])
    const some = readRules(file.replace('rate: 2/3 }', "rate: 2/3, when: 'form.partners > 1' }"))
    expect('errors' in some ? [] : some.unshown.map(({ line }) => line)).toEqual([
      13, 14, 17, 22, 16, 14, 16, 17, 18, 19, 20,
    ])
  })

  it('is never more than errors, whatever is in it', () => {
    const bomb = `a: &a [x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c]`
    for (const text of ['', bomb, '['.repeat(20_000), 'x'.repeat(600_000), '- 1', '{a: 1, a: 2}'])
      expect(errorsOf(text).length).toBeGreaterThan(0)
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readRules(text)))
    fc.assert(
      fc.property(fc.string(), (text) => void readRules(file.replace('applicant.in_ward', JSON.stringify(text)))),
    )
  })
})
