import { parse } from 'node-html-parser'
import { beforeAll, expect, test } from 'vitest'
import { newId } from '#platform/id.ts'
import { minamo } from '../../../../test/database.ts'
import { formWorld, emptyScheme } from '../../../../test/form-world.ts'
import { type Browser, testSite } from '../../../../test/site.ts'
import { fieldsOf } from './definition.ts'
import { formPaths } from './paths.ts'
import { formVersions } from './actions.ts'

let site: Awaited<ReturnType<typeof testSite>>
let w: Awaited<ReturnType<typeof formWorld>>
beforeAll(async () => {
  site = await testSite()
  w = await formWorld(site)
})

const versionsOf = (scheme: string) => site.inside((tx) => formVersions(tx, scheme))
const versionOf = async (scheme: string): Promise<string> => String((await versionsOf(scheme))[0]?.version ?? 0)
const say = async (response: Response) => parse(await response.text())
const main = async (by: Browser, path: string) => (await say(await by.get(path))).querySelector('main')?.text ?? ''

async function post(path: string, values: Record<string, string>, scheme: string, by = w.officer) {
  return by.post(path, { version: await versionOf(scheme), ...values })
}

/** A form begun by the officer, with one section. */
async function begun(): Promise<string> {
  const scheme = await emptyScheme(site)
  await w.officer.post(formPaths.beginning(scheme))
  await post(formPaths.sections(scheme), { title: '事業の計画' }, scheme)
  return scheme
}

const add = (scheme: string, kind: string, values: Record<string, string>) =>
  post(formPaths.newField(scheme, 'section_1', kind), { 'f-needed': 'yes', 'f-code': `${kind}_1`, ...values }, scheme)

test('An officer builds a form from a blank page; codes are proposed, fields are moved, copied and removed', async () => {
  const scheme = await begun()
  const page = await say(await w.officer.get(formPaths.newField(scheme, 'section_1', 'yen')))
  expect(page.querySelector('#f-code')?.getAttribute('value')).toBe('yen_1')
  expect((await add(scheme, 'yen', { 'f-label': '前の年の売上高' })).status).toBe(303)
  await add(scheme, 'one', { 'f-label': '使いみち', 'f-options': '機械\n販路', 'f-code': 'use' })
  await add(scheme, 'line', { 'f-label': '機械の名前', 'f-when': 'use:choice_1', 'f-max': '50' })
  const step = (code: string, step: string) => post(formPaths.step(scheme), { what: 'field', code, step }, scheme)
  await step('yen_1', 'copy')
  await step('yen_1', 'remove')
  await step('use', 'up')
  const [draft] = await versionsOf(scheme)
  expect(draft && fieldsOf(draft.definition)).toEqual([
    {
      code: 'use',
      kind: 'one',
      label: '使いみち',
      help: '',
      needed: true,
      options: [
        { code: 'choice_1', label: '機械' },
        { code: 'choice_2', label: '販路' },
      ],
      lines: [],
      fields: [],
    },
    { code: 'yen_2', kind: 'yen', label: '前の年の売上高', help: '', needed: true, options: [], lines: [], fields: [] },
    {
      code: 'line_1',
      kind: 'line',
      label: '機械の名前',
      help: '',
      needed: true,
      max: 50,
      options: [],
      lines: [],
      fields: [],
      when: { field: 'use', is: ['choice_1'] },
    },
  ])
  expect(await main(w.officer, formPaths.editor(scheme))).toContain('「使いみち」が「機械」の場合')
})

test('What is wrong with a field is said at its place and what was typed is kept', async () => {
  const scheme = await begun()
  await add(scheme, 'line', { 'f-label': '名前' })
  const again = await add(scheme, 'line', {
    'f-label': '',
    'f-code': 'line_1',
    'f-min': '9',
    'f-max': '3',
    'f-help': '書きかけ',
  })
  expect(again.status).toBe(422)
  const page = await say(again)
  expect(page.querySelectorAll('.error-summary li').map((one) => one.text)).toEqual([
    'この項目の名前：ほかの項目と同じ名前です',
    '多くても何文字：小さいほうの値より大きくしてください',
    '質問：入力してください',
  ])
  expect(page.querySelector('#f-help')?.text.trim()).toBe('書きかけ')
})

test('What each row asks has limits and help of its own; limits that cannot be are said at their place', async () => {
  const scheme = await begun()
  const row = (at: number, values: Record<string, string>) =>
    Object.fromEntries(Object.entries(values).map(([part, value]) => [`f-row_fields-${at}-${part}`, value]))
  const people = { label: '人数', kind: 'number', needed: 'yes' }
  const asked = {
    'f-label': '働く人',
    ...row(1, { label: '仕事', kind: 'line', needed: 'yes', max: '40', help: '職種の名前' }),
    ...row(3, { label: '始めた日', kind: 'date', needed: 'no' }),
  }
  const wrong = await add(scheme, 'rows', {
    ...asked,
    ...row(2, { ...people, min: '9', max: '3' }),
    ...row(3, { label: '始めた日', kind: 'date', needed: 'no', max: '5' }),
  })
  const page = await say(wrong)
  expect(wrong.status).toBe(422)
  expect(page.querySelector('#f-row_fields-2-max-error')?.text).toContain('小さいほうの値より大きく')
  expect(page.querySelector('#f-row_fields-3-max-error')?.text).toContain('この答え方には、下限と上限はありません')
  expect(page.querySelector('#f-row_fields-2-min')?.getAttribute('value')).toBe('9')
  expect(
    (await add(scheme, 'rows', { ...asked, ...row(2, { ...people, unit: '人', min: '1', max: '300' }) })).status,
  ).toBe(303)
  const [draft] = await versionsOf(scheme)
  expect(draft && fieldsOf(draft.definition)[0]?.fields).toMatchObject([
    { label: '仕事', kind: 'line', max: 40, help: '職種の名前' },
    { label: '人数', kind: 'number', unit: '人', min: 1, max: 300, help: '' },
    { label: '始めた日', kind: 'date', help: '' },
  ])
})

test('Two who change one form do not overwrite each other, and what the second typed is kept', async () => {
  const scheme = await begun()
  await add(scheme, 'line', { 'f-label': '名前' })
  const stale = await versionOf(scheme)
  await post(
    formPaths.field(scheme, 'line_1'),
    { 'f-label': '会社の名前', 'f-needed': 'yes', 'f-code': 'line_1' },
    scheme,
  )
  const second = await w.officer.post(formPaths.field(scheme, 'line_1'), {
    version: stale,
    'f-label': '屋号',
    'f-needed': 'yes',
    'f-code': 'line_1',
  })
  expect(second.status).toBe(409)
  const page = await say(second)
  expect(page.querySelector('#f-label')?.getAttribute('value')).toBe('屋号')
  expect(page.querySelector('.notice .said')?.text).toBe('質問会社の名前')
  expect(
    (await w.officer.post(formPaths.step(scheme), { version: stale, what: 'field', code: 'line_1', step: 'remove' }))
      .status,
  ).toBe(409)
  const section = await say(await w.officer.post(formPaths.sections(scheme), { version: stale, title: '経費' }))
  expect(section.querySelector('main #title')?.getAttribute('value')).toBe('経費')
  expect((await versionsOf(scheme))[0]?.definition.sections[0]?.fields[0]?.label).toBe('会社の名前')
  await post(formPaths.step(scheme), { what: 'field', code: 'line_1', step: 'remove' }, scheme)
  const late = await w.officer.post(formPaths.field(scheme, 'line_1'), {
    version: stale,
    kind: 'line',
    'f-label': '遅れた',
    'f-needed': 'yes',
  })
  expect(late.status).toBe(409)
  const kept = await say(late)
  expect(kept.querySelector('#f-label')?.getAttribute('value')).toBe('遅れた')
  expect(kept.querySelector('main form')?.getAttribute('action')).toBe(formPaths.newField(scheme, 'section_1', 'line'))
})

test('A version is settled only when nothing stands in the way, never changes then, and the next one is a copy with its differences in words', async () => {
  const scheme = await begun()
  expect((await post(formPaths.settling(scheme), {}, scheme)).status).toBe(422)
  expect(await main(w.officer, formPaths.editor(scheme))).toContain('項目がまだありません')
  await add(scheme, 'line', { 'f-label': '名前' })
  expect((await post(formPaths.settling(scheme), {}, scheme)).status).toBe(303)
  expect((await post(formPaths.sections(scheme), { title: '遅い' }, scheme)).status).toBe(409)
  await w.officer.post(formPaths.beginning(scheme))
  await w.officer.post(formPaths.beginning(scheme))
  await add(scheme, 'yen', { 'f-label': '売上高' })
  await add(scheme, 'yes', { 'f-label': '人を雇いますか', 'f-code': 'hires' })
  await post(formPaths.sections(scheme), { title: '雇う計画' }, scheme)
  const when = { title: '雇う計画', when: 'hires:yes' }
  expect((await post(formPaths.section(scheme, 'section_2'), when, scheme)).status).toBe(303)
  expect(await main(w.officer, formPaths.editor(scheme))).toContain('「人を雇いますか」が「はい」の場合')
  expect((await post(formPaths.section(scheme, 'section_2'), { ...when, when: 'gone:yes' }, scheme)).status).toBe(422)
  const versions = await versionsOf(scheme)
  expect(versions.map(({ number, definition }) => [number, fieldsOf(definition).length])).toEqual([
    [2, 3],
    [1, 1],
  ])
  expect(await main(w.officer, formPaths.version(scheme, 2))).toContain('加えた項目：「売上高」（金額（円））')
  await post(formPaths.discarding(scheme), {}, scheme)
  expect((await versionsOf(scheme)).map(({ number }) => number)).toEqual([1])
})

test('The next version of a public scheme is settled by somebody other than whoever changed it last', async () => {
  const scheme = await begun()
  await site.inside((tx) =>
    tx
      .updateTable('scheme')
      .set({ state: 'published', submitted_at: new Date(), published_at: new Date() })
      .where('id', '=', scheme)
      .execute(),
  )
  await add(scheme, 'line', { 'f-label': '名前' })
  expect(await main(w.officer, formPaths.editor(scheme))).toContain('最後に直した人とは別の職員')
  const own = await post(formPaths.settling(scheme), {}, scheme)
  expect([own.status, await own.text()]).toEqual([403, expect.stringContaining('別の職員')])
  const { account } = await site.inside((tx) =>
    tx
      .selectFrom('scheme_form')
      .select('changed_account as account')
      .where('scheme', '=', scheme)
      .executeTakeFirstOrThrow(),
  )
  const behind = site.inside((tx) =>
    tx
      .updateTable('scheme_form')
      .set({ published_at: new Date(), settled_account: account })
      .where('scheme', '=', scheme)
      .execute(),
  )
  await expect(behind).rejects.toMatchObject({ constraint: 'scheme_form_four_eyes' })
  expect((await post(formPaths.settling(scheme), {}, scheme, w.administrator)).status).toBe(303)
})

test('What the rules read and the form does not ask is said, and stands in nobody’s way', async () => {
  const scheme = await begun()
  await add(scheme, 'line', { 'f-label': '名前' })
  const definition = {
    title: '規則',
    law: '',
    form: { staff: { type: 'number', words: '人数' } },
    values: {},
    lines: [],
    amount: [],
    examples: [],
  }
  const row = {
    municipality: minamo.code,
    id: newId(),
    scheme,
    number: 1,
    definition: JSON.stringify(definition),
    created_account: 'test',
  }
  await site.inside((tx) => tx.insertInto('scheme_rules').values(row).execute())
  expect(await main(w.officer, formPaths.editor(scheme))).toContain('「人数」（名前：staff）を尋ねる項目がありません')
  expect((await post(formPaths.settling(scheme), {}, scheme)).status).toBe(303)
})

test('The preview reads what is filled in as an application would, and keeps nothing', async () => {
  const scheme = await begun()
  await add(scheme, 'yen', { 'f-label': '売上高' })
  const wrong = await w.officer.post(formPaths.preview(scheme), { 'f-yen_1': '百万' })
  expect(wrong.status).toBe(422)
  const right = await say(await w.officer.post(formPaths.preview(scheme), { 'f-yen_1': '１，０００円' }))
  expect(right.querySelector('.said')?.text).toBe('売上高1,000円')
})

test('Banks and branches are offered to whoever is signed in, by number, name or reading', async () => {
  const offered = async (path: string) => JSON.parse(await (await w.member.get(path)).text())
  expect(await offered('/api/banks?q=みずほ')).toEqual([{ code: '0001', name: 'みずほ' }])
  expect(await offered('/api/banks/0001/branches?q=004')).toEqual([{ code: '004', name: '丸の内中央' }])
  expect(await offered('/api/banks/none/branches?q=004')).toEqual([])
  expect((await w.stranger.get('/api/banks?q=みずほ')).status).toBe(303)
})

test('Only officers build: an auditor reads, others find nothing, and the audit says what was changed', async () => {
  const scheme = await begun()
  expect((await w.member.get(formPaths.editor(scheme))).status).toBe(404)
  expect((await w.stranger.get(formPaths.editor(scheme))).status).toBe(303)
  expect((await w.member.post(formPaths.beginning(scheme))).status).toBe(404)
  const read = [formPaths.editor(scheme), formPaths.preview(scheme), formPaths.version(scheme, 1)]
  for (const path of read)
    expect((await say(await w.auditor.get(path))).querySelectorAll('main form[method=post]')).toHaveLength(0)
  expect((await w.auditor.get(formPaths.field(scheme, 'line_1'))).status).toBe(404)
  expect((await post(formPaths.sections(scheme), { title: '監査' }, scheme, w.auditor)).status).toBe(403)
  expect((await w.officer.get(formPaths.editor('no-such'))).status).toBe(404)
  const lines = await site.inside((tx) =>
    tx.selectFrom('audit_line').select(['action']).where('subject_id', '=', scheme).orderBy('seq').execute(),
  )
  expect(lines.map(({ action }) => action)).toEqual(['schemes.form_begun', 'schemes.form_changed'])
})
