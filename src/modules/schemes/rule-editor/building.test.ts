import { parse } from 'node-html-parser'
import { beforeAll, expect, test } from 'vitest'
import { emptyScheme, formWorld } from '../../../../test/form-world.ts'
import { type Browser, testSite } from '../../../../test/site.ts'
import { formPaths } from '../form/paths.ts'
import { ruleVersions } from './actions.ts'
import { awardText, readAwards } from './award-text.ts'
import { rulePaths } from './paths.ts'
import { readRules } from '../rules/read.ts'

let site: Awaited<ReturnType<typeof testSite>>
let w: Awaited<ReturnType<typeof formWorld>>
beforeAll(async () => {
  site = await testSite()
  w = await formWorld(site)
})

const draftOf = async (scheme: string) => {
  const [newest] = await site.inside((tx) => ruleVersions(tx, scheme))
  if (newest === undefined) throw new Error('There are no rules')
  return newest
}
const say = async (response: Response) => parse(await response.text())
const main = async (by: Browser, path: string) => (await say(await by.get(path))).querySelector('main')?.text ?? ''

async function post(path: string, values: Record<string, string>, scheme: string, by = w.officer) {
  return by.post(path, { version: String((await draftOf(scheme)).version), ...values })
}

/** Rules begun by the officer, whose form asks for a cost. */
async function begun(): Promise<string> {
  const scheme = await emptyScheme(site)
  await w.officer.post(formPaths.beginning(scheme))
  await w.officer.post(formPaths.sections(scheme), { version: '1', title: '経費' })
  await w.officer.post(formPaths.newField(scheme, 'section_1', 'yen'), {
    version: '2',
    'f-needed': 'yes',
    'f-code': 'cost_yen',
    'f-label': '補助対象経費',
  })
  await w.officer.post(rulePaths.beginning(scheme))
  return scheme
}

const inWard = {
  words: '区内にあること',
  article: '第3条',
  unmet: '移転の前にご相談ください。',
  how: 'chosen',
  join: 'all',
  fact_1: 'applicant.in_ward',
  is_1: 'yes',
}
const trade = {
  words: '製造業か小売業であること',
  how: 'chosen',
  join: 'all',
  fact_1: 'applicant.industry',
  is_1: 'one_of',
  value_1: '製造業、卸売業、小売業',
}

const always = { how: 'always', join: 'all' }

test('An officer builds rules from lists, tries them, and settles them once every example holds', async () => {
  const scheme = await begun()
  await post(rulePaths.item(scheme, 'lines', 'new'), inWard, scheme)
  const wrong = await say(await post(rulePaths.item(scheme, 'lines', 'new'), { ...trade, value_1: '製造' }, scheme))
  expect(wrong.querySelector('#value_1-error')?.text).toContain('「製造」はありません')
  await post(rulePaths.item(scheme, 'lines', 'new'), { ...trade, value_1: 'E、I' }, scheme)
  const steps: Record<string, string>[] = [
    { kind: 'take', words: '経費', from: 'form.cost_yen' },
    { kind: 'rate', words: '半分', rate: '１／２' },
    { kind: 'cap', words: '限度額', yen: '50万' },
    { kind: 'cap', words: '限度額', yen: '500,000' },
  ]
  for (const step of steps) await post(rulePaths.item(scheme, 'amount', 'new'), { ...always, ...step }, scheme)
  const { definition } = await draftOf(scheme)
  expect(definition.lines.map(({ must }) => must)).toEqual([
    'applicant.in_ward',
    'any_of(applicant.industry, ["E", "I"])',
  ])
  expect(definition.amount.map(({ words: _, article: __, ...step }) => step)).toEqual([
    { take: 'form.cost_yen' },
    { rate: '1/2' },
    { cap: 500_000 },
  ])

  const example = {
    title: '区内の工場',
    fact_applicant_in_ward: 'yes',
    fact_applicant_industry: 'E',
    fact_form_cost_yen: '900001',
    outcome: 'eligible',
    amount_yen: '450000',
  }
  const tried = await say(await post(rulePaths.item(scheme, 'examples', 'new'), { ...example, act: 'try' }, scheme))
  expect(tried.querySelector('.scheme-judged')?.text).toContain('判定：対象です')
  expect((await draftOf(scheme)).definition.examples).toEqual([])
  await post(rulePaths.item(scheme, 'examples', 'new'), example, scheme)
  expect((await post(rulePaths.settling(scheme), {}, scheme)).status).toBe(422)
  const editor = await main(w.officer, rulePaths.editor(scheme))
  expect(editor).toContain('要件「区内にあること」を満たさない例がありません')
  expect(editor).toContain('判定：「所在地が区内にあるか」が「はい」')
  expect(editor).toMatch(/もとになる額・(?!式で書いた額)/)
  await post(
    rulePaths.item(scheme, 'examples', 'new'),
    {
      title: '区外の農家',
      fact_applicant_in_ward: 'no',
      fact_applicant_industry: 'A',
      outcome: 'not',
      unmet: 'line-1',
    },
    scheme,
  )
  expect(await main(w.officer, rulePaths.editor(scheme))).toContain('例「区外の農家」が合いません')
})

test('Limits of items and shares that differ are chosen without an expression, and read back as they were typed', async () => {
  const scheme = await begun()
  const kinds = async () => {
    const page = await say(await w.officer.get(rulePaths.item(scheme, 'amount', 'new')))
    return page.querySelectorAll('input[name=kind]').map((input) => input.getAttribute('value'))
  }
  expect(await kinds()).toEqual(['take', 'rate', 'floor', 'cap'])
  const form = await w.officer.post(formPaths.newField(scheme, 'section_1', 'budget'), {
    version: '3',
    'f-needed': 'yes',
    'f-code': 'costs',
    'f-label': '経費の内訳',
    'f-lines': '工事費\n看板',
  })
  expect(form.status).toBe(303)
  expect(await kinds()).toContain('items')
  const items = { ...always, kind: 'items', words: '費目ごとの上限', costs: 'form.costs' }
  const path = rulePaths.item(scheme, 'amount', 'new')
  expect((await say(await post(path, items, scheme))).querySelector('#cap_1-error')?.text).toContain('どれかの費目に')
  const typed = await say(await post(path, { ...items, cap_2: '30まん' }, scheme))
  expect(typed.querySelector('#cap_2')?.getAttribute('value')).toBe('30まん')
  await post(path, { ...items, cap_2: '300,000' }, scheme)
  const share = { kind: 'rate', words: '小さな事業者は3分の2', rate: '2/3', how: 'chosen', join: 'all' }
  const missing = await say(await post(path, share, scheme))
  expect(missing.querySelector('#fact_1-error')?.text).toContain('見るものを選んでください')
  await post(
    path,
    {
      ...share,
      fact_1: 'applicant.size_band',
      is_1: 'one_of',
      value_1: '1人、2〜5人',
      fact_2: 'past.same_scheme',
      is_2: 'equal',
      value_2: '0',
    },
    scheme,
  )
  const { definition } = await draftOf(scheme)
  expect(definition.amount.map(({ take, rate, when }) => ({ take, rate, when }))).toEqual([
    {
      take: 'eligible(form.costs, "line_1") + least(eligible(form.costs, "line_2"), 300000)',
      rate: undefined,
      when: undefined,
    },
    { take: undefined, rate: '2/3', when: 'applicant.size_band in ["1", "2-5"] && past.same_scheme == 0' },
  ])
  const editor = await main(w.officer, rulePaths.editor(scheme))
  expect(editor).toContain('看板は300,000円まで')
  expect(editor).toMatch(/行う場合：「人数の区分」が1人、2〜5人のどれか、かつ/)
  const again = await say(await w.officer.get(rulePaths.item(scheme, 'amount', 0)))
  expect(again.querySelector('#kind-items, input[name=kind][value=items]')?.hasAttribute('checked')).toBe(true)
  expect(again.querySelector('#cap_2')?.getAttribute('value')).toBe('300,000')
})

test('Settled rules are a file that holds by itself, and never change; the next version is a copy', async () => {
  const scheme = await begun()
  await post(rulePaths.item(scheme, 'lines', 'new'), inWard, scheme)
  for (const [title, answer, outcome] of [
    ['区内', 'yes', 'eligible'],
    ['区外', 'no', 'not'],
  ] as const)
    await post(
      rulePaths.item(scheme, 'examples', 'new'),
      { title, fact_applicant_in_ward: answer, outcome, unmet: outcome === 'not' ? 'line-1' : '' },
      scheme,
    )
  expect((await post(rulePaths.settling(scheme), {}, scheme)).status).toBe(303)
  const file = readRules(await (await w.officer.get(rulePaths.file(scheme))).text())
  expect('errors' in file ? file.errors : file.unshown).toEqual([])
  const settled = await draftOf(scheme)
  expect((await post(rulePaths.item(scheme, 'lines', 'new'), trade, scheme)).status).toBe(404)
  await w.officer.post(rulePaths.beginning(scheme))
  await post(rulePaths.item(scheme, 'lines', 'new'), trade, scheme)
  const next = await draftOf(scheme)
  expect([settled.number, next.number, next.definition.lines.length]).toEqual([1, 2, 2])
  expect(await main(w.officer, rulePaths.version(scheme, 2))).toContain('要件を加えた：製造業か小売業であること')
  const again = await site.inside((tx) => ruleVersions(tx, scheme))
  expect(again.at(-1)?.definition).toEqual(settled.definition)
})

test('An example that is renamed keeps what its form has no input for', async () => {
  const scheme = await begun()
  await post(rulePaths.item(scheme, 'lines', 'new'), { ...trade, value_1: 'E、I' }, scheme)
  const kept = {
    title: '工場と店',
    case: { applicant: { industry: ['E', '24', 'I'] } },
    expect: { outcome: 'unknown' as const, amount_yen: null, missing: ['form.cost_yen'] },
  }
  const { definition } = await draftOf(scheme)
  await site.inside((tx) =>
    tx
      .updateTable('scheme_rules')
      .set({ definition: JSON.stringify({ ...definition, examples: [kept] }) })
      .where('scheme', '=', scheme)
      .execute(),
  )
  const page = await say(await w.officer.get(rulePaths.item(scheme, 'examples', 0)))
  const chosen = page
    .querySelectorAll('input[name="fact_applicant_industry"][checked]')
    .map((box) => box.getAttribute('value') ?? '')
  const values = new FormData()
  for (const one of chosen) values.append('fact_applicant_industry', one)
  values.append('title', '工場と売店')
  values.append('outcome', 'unknown')
  values.append('version', String((await draftOf(scheme)).version))
  expect((await w.officer.post(rulePaths.item(scheme, 'examples', 0), values)).status).toBe(303)
  const [after] = (await draftOf(scheme)).definition.examples
  expect([after?.title, after?.case, after?.expect]).toEqual(['工場と売店', kept.case, kept.expect])
})

test('Of two who change rules at once, the second is told and keeps what was typed', async () => {
  const scheme = await begun()
  const { version } = await draftOf(scheme)
  await post(rulePaths.item(scheme, 'lines', 'new'), inWard, scheme)
  const late = await w.officer.post(rulePaths.item(scheme, 'lines', 'new'), { ...trade, version: String(version) })
  const page = await say(late)
  expect([late.status, page.querySelector('#words')?.getAttribute('value')]).toEqual([409, trade.words])
})

test('What a line says in CEL is shown as CEL, and what is wrong with it stands on the page', async () => {
  const scheme = await begun()
  const written = {
    words: '経費が年数より多いこと',
    how: 'written',
    join: 'all',
    must: 'form.cost_yen > applicant.year',
  }
  await post(rulePaths.item(scheme, 'lines', 'new'), written, scheme)
  expect(await main(w.officer, rulePaths.editor(scheme))).toContain('「year」という材料はありません')
  const page = await say(await w.officer.get(rulePaths.item(scheme, 'lines', 0)))
  expect(page.querySelector('#must')?.text.trim()).toBe('form.cost_yen > applicant.year')
})

test('Those who only read schemes see the rules and change nothing; others do not know of them', async () => {
  const scheme = await begun()
  expect((await w.auditor.get(rulePaths.editor(scheme))).status).toBe(200)
  expect((await w.auditor.post(rulePaths.beginning(scheme))).status).toBe(403)
  expect((await w.auditor.get(rulePaths.item(scheme, 'lines', 'new'))).status).toBe(404)
  expect((await w.member.get(rulePaths.editor(scheme))).status).toBe(404)
})

test('Earlier awards are one line of an example, and read as they were written', () => {
  const awards = [
    { on: '2024-05-01', yen: 100_000, same_scheme: true },
    { on: '2023-04-01', yen: 0, same_scheme: false },
  ]
  for (const some of [awards, []]) expect(readAwards(awardText(some))).toEqual(some)
  expect(readAwards('2024-05-01 100,000円')).toEqual([{ on: '2024-05-01', yen: 100_000, same_scheme: true }])
  for (const wrong of ['2024-05-01', '昨年 100', '2024-05-01 100 ほか']) expect(readAwards(wrong)).toBe(null)
})
