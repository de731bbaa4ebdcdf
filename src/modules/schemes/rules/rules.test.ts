import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { judge } from './judge.ts'
import { readRules } from './read.ts'
import { ruleFile, unshown, whole } from '../../../../test/rule-file.ts'

const errorsOf = (text: string): string[] => {
  const outcome = readRules(text)
  return 'errors' in outcome ? outcome.errors.map(({ line, column, why }) => `${line}:${column} ${why.ja}`) : []
}

it('is as docs/rules.md shows it', async () => {
  const page = await readFile(new URL('../../../../docs/rules.md', import.meta.url), 'utf8')
  const shown = readRules(/```yaml\n([^]*?)```/.exec(page)?.[1] ?? '')
  expect('errors' in shown ? shown.errors : shown.unshown).toEqual([])
})

it('that goes in a circle is refused with the circle', () => {
  const text = ruleFile.replace('eligible(form.costs, "rent")', 'value.eligible_cost / 10')
  expect(errorsOf(text)).toEqual([
    '9:18 途中の値が堂々めぐりをしています（value.eligible_cost → value.rent → value.eligible_cost）',
  ])
})

it('that names what is not there is refused, with line and column of the name', () => {
  expect(errorsOf(ruleFile.replace('must: applicant.in_ward', 'must: applicant.in_wad'))).toEqual([
    '12:73 「in_wad」という材料はありません',
  ])
  expect(errorsOf(ruleFile.replace('form.use == "shop"', 'form.use == "shpo"'))).toEqual([
    '14:89 「shpo」という選択肢はありません（shop、online）',
  ])
  const lines = ruleFile.replace('words: 経費明細', 'words: 経費明細, options: { ad: 広告, rent: 家賃 }')
  expect(errorsOf(lines)).toEqual([])
  expect(errorsOf(lines.replace('(form.costs, "rent")', '(form.costs, "rnet")'))).toEqual([
    '10:48 「rnet」という選択肢はありません（ad、rent）',
  ])
  expect(errorsOf(ruleFile.replace('floor: 1000', 'flor: 1000'))).toEqual(['18:23 「flor」という項目はありません'])
})

it('without examples, or with one that does not hold, is refused', () => {
  expect(errorsOf(ruleFile.slice(0, ruleFile.indexOf('examples:')))).toEqual([
    '2:1 「examples」：書かれていません。「- 」で始まる行の並びで書いてください',
  ])
  expect(errorsOf(ruleFile.replace(/title: .*/, 'title: 5'))).toEqual(['2:8 「title」：文字で書いてください'])
  expect(errorsOf(ruleFile.replace('unmet: [in-ward]', 'unmet: [tax]'))).toEqual([
    '24:13 例「区外」が合いません。満たさない要件は「tax」のはずが「in-ward」になりました',
  ])
})

it('may be the rules of a scheme file, and may say once what its examples share', () => {
  const indented = ruleFile.trim().replaceAll(/^/gm, '  ')
  const scheme = `text: { title: 補助 }\nrules:\n${indented}`
  expect(errorsOf(scheme)).toEqual([])
  expect(errorsOf(scheme.replace('applicant.in_ward', 'applicant.in_wad'))).toEqual([
    '13:75 「in_wad」という材料はありません',
  ])
  const shared = ruleFile.replace('applicant: { in_ward: false }', 'applicant: &out { in_ward: false }')
  const more = `  - title: 区外で、まとめて\n    case: { applicant: { <<: *out, years: 3 } }\n    expect: { outcome: not }\n`
  expect(errorsOf(shared + more)).toEqual([])
})

it('whose types do not fit is refused before anything runs', () => {
  expect(errorsOf(ruleFile.replace('must: applicant.in_ward', 'must: form.partners + 1'))).toEqual([
    '12:63 「はい」か「いいえ」になる式にしてください（例：form.cost_yen >= 100000）',
  ])
  expect(errorsOf(ruleFile.replace('take: value.eligible_cost', 'take: value.eligible_cost * 0.5'))).toHaveLength(1)
})

it('may have steps that apply only to some, and a step of which that is not known makes the amount unknown', () => {
  const share = '- { words: 3分の2, rate: 2/3 }'
  const one = (words: string, rate: string, when: string) => `- { words: ${words}, rate: ${rate}, when: '${when}' }`
  const shop = 'form.use == "shop"'
  const text = ruleFile.replace(share, `${one('店舗', '2/3', shop)}\n  ${one('ほか', '1/2', `!(${shop})`)}`)
  const outcome = readRules(text)
  if ('errors' in outcome) throw new Error(JSON.stringify(outcome.errors))
  const stepsOf = (use?: string) => {
    const given = judge(outcome.rules, { ...whole, form: { ...whole.form, use } })
    return 'errors' in given ? [] : given.amount?.steps.map(({ step, yen }) => [step.words, yen]).slice(1, 3)
  }
  expect(stepsOf('shop')).toEqual([
    ['店舗', 666_666],
    ['千円未満切捨て', 666_000],
  ])
  expect(stepsOf('online')).toEqual([
    ['ほか', 500_000],
    ['千円未満切捨て', 500_000],
  ])
  expect(stepsOf()).toEqual([
    ['店舗', null],
    ['ほか', null],
  ])
  expect(errorsOf(text.replace(shop, 'form.partners'))).toHaveLength(1)
  expect(
    errorsOf(text.replace('take: value.eligible_cost }', `take: value.eligible_cost, when: '${shop}' }`)),
  ).toHaveLength(1)
})

it('counts months and days, and knows the fiscal year of a day', () => {
  const must = (expression: string) => {
    const outcome = readRules(ruleFile.replace('must: applicant.in_ward', `must: '${expression}'`))
    if (!('errors' in outcome)) throw new Error('the example ought to fail')
    return outcome.errors.map(({ why }) => why.ja)
  }
  const unknown = '例「区外」が合いません。判定は「対象になりません」のはずが「まだ分かりません」になりました'
  for (const so of [
    'fiscal_year("2027-03-31") == 2026',
    'months("2026-01-31", "2026-04-30") == 2',
    'days("2026-10-01", "2026-10-31") == 30',
  ])
    expect(must(so)[0]).toBe(unknown)
})

it('reads every earlier award: within so many years, of this scheme or of all, counted or summed', () => {
  const line = (expression: string) =>
    ruleFile
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
  expect(errorsOf(line(unmet[0] ?? '').replace('yen: 100,', ''))).toEqual([
    expect.stringContaining('「これまでに受けた交付」の1行目「yen」：書かれていません'),
  ])
})

it('whose example says what cannot be is refused where that stands, with the cause', () => {
  const given = (text: string) =>
    errorsOf(ruleFile.replace('{ applicant: { in_ward: false } }', `{ applicant: { in_ward: false }, ${text} }`))
  const costs = (yen: string, eligible = '5') =>
    given(
      `form: { costs: [{ line: ad, yen: 5, eligible_yen: 5 }, { line: ad, yen: ${yen}, eligible_yen: ${eligible} }] }`,
    )
  expect(costs('-5')).toEqual(['23:116 「経費明細」の2行目「yen」：0以上の数で書いてください'])
  expect(costs('9007199254740992')).toEqual(['23:116 「経費明細」の2行目「yen」：2の53乗より小さい数で書いてください'])
  expect(costs('5', '1.5')).toEqual(['23:133 「経費明細」の2行目「eligible_yen」：整数で書いてください'])
  expect(given('past: { sum_partners: -9 }')).toEqual([
    '23:66 「これまでに交付を受けた「協力する団体の数」の合計」：0以上の数で書いてください',
  ])
  expect(given('form: { partners: 9007199254740992 }')).toEqual([
    '23:62 「協力する団体の数」：2の53乗より小さい数で書いてください',
  ])
  expect(given('call: { on: 2026-02-30 }')).toEqual(['23:56 「申請する日」：2026-11-21 のような日付で書いてください'])
  expect(given('form: { use: shpo }')).toEqual(['23:57 「使いみち」：次のどれかにしてください：shop、online'])
  expect(given('form: { partners: -1 }')).toEqual([])
})

it('with a share of nothing or of more than all is refused where the share stands; all of it is a share', () => {
  for (const rate of ['0%', '0/3', '3/2', '101%', 'half', '1/0', '0.5'])
    expect(errorsOf(ruleFile.replace('rate: 2/3', `rate: ${rate}`))).toEqual([
      expect.stringMatching(/^17:26 率「.*」は使えません。/),
    ])
  for (const rate of ['100%', '10/10', '1/1000'])
    expect(errorsOf(ruleFile.replace('rate: 2/3', `rate: ${rate}`))).toEqual([])
})

it('says which of its lines no example breaks, and which of its steps for some no example has', () => {
  expect(unshown.map(({ line }) => line)).toEqual([13, 14, 22, 16, 14, 16, 17, 18, 19, 20])
  const some = readRules(ruleFile.replace('rate: 2/3 }', "rate: 2/3, when: 'form.partners > 1' }"))
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
    fc.property(fc.string(), (text) => void readRules(ruleFile.replace('applicant.in_ward', JSON.stringify(text)))),
  )
})
