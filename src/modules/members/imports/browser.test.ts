// Imports as staff do them: a file looked at, its columns explained, let run, its report read. The same pages for every kind.
import { parse } from 'node-html-parser'
import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#platform/id.ts'
import { commands } from '../../../cli/commands.ts'
import { jobHandlers, modules } from '../../../modules.ts'
import { type Browser, testSite } from '../../../../test/site.ts'
import { importJob } from './batches.ts'
import { importedRows } from '../queries/imports.ts'
import { importableOf, importables } from './index.ts'

type Site = Awaited<ReturnType<typeof testSite>>
let site: Site
let officer: Browser
let auditor: Browser
let member: Browser

const enter = async (email: string, ...roles: ('officer' | 'auditor' | 'coordinator')[]) => {
  await site.account(email, ...roles)
  const browser = site.browser()
  await browser.signIn(email)
  return browser
}
beforeAll(async () => {
  site = await testSite()
  officer = await enter('officer@example.jp', 'officer')
  auditor = await enter('auditor@example.jp', 'auditor')
  member = await enter('member@example.jp')
})

const upload = async (
  browser: Browser,
  csv: string,
  { kind = 'people', source = '会員名簿', id = newId() }: { kind?: string; source?: string; id?: string } = {},
) => {
  const form = new FormData()
  for (const [name, value] of Object.entries({ id, kind, source })) form.set(name, value)
  form.set('file', new File([csv], 'list.csv', { type: 'text/csv' }))
  return { id, page: `/staff/imports/${id}`, answer: await browser.post('/staff/imports', form) }
}
const html = async (browser: Browser, path: string) => parse(await (await browser.get(path)).text())
/** Runs what was sent to the queue since the last call. */
async function work(): Promise<number> {
  const { rows } = await site.db.pool.query<{ id: string; data: { municipality: string } }>(
    "update pgboss.job set state = 'completed' where name = $1 and state = 'created' returning id, data",
    [importJob],
  )
  for (const { data } of rows) await jobHandlers[importJob]?.run(site.services, data)
  return rows.length
}
const people = () =>
  site.inside((tx) =>
    tx
      .selectFrom('person')
      .select((row) => row.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow(),
  )
const stateOf = (id: string) =>
  site.inside((tx) => tx.selectFrom('import_batch').selectAll().where('id', '=', id).executeTakeFirstOrThrow())

it('each kind has its command and its word in the audit', () => {
  const acts = modules.flatMap((module) => Object.keys(module.acts ?? {}))
  for (const { kind } of importables) {
    expect(commands.map(({ name }) => name)).toContain(`import ${kind}`)
    expect(acts).toContain(`members.${kind}_imported`)
  }
})

describe('the page of imports', () => {
  it('offers every kind, each with its own list of files', async () => {
    for (const { kind, nouns } of importables) {
      const page = await html(officer, `/staff/imports?kind=${kind}`)
      expect(page.querySelector('nav.tabs a[aria-current=page]')?.text).toContain(nouns.ja)
      expect(page.querySelector('input[name=kind]')?.getAttribute('value')).toBe(kind)
    }
    expect((await html(officer, '/staff/imports?kind=people')).text).toContain('本人の同意が要ります')
    expect(
      (await html(officer, '/staff/imports?kind=cats')).querySelector('input[name=kind]')?.getAttribute('value'),
    ).toBe('organizations')
  })

  it('says of which field something is missing', async () => {
    const { answer } = await upload(officer, '氏名\n山田 花子\n', { source: '' })
    const summary = parse(await answer.text()).querySelector('.error-summary li')?.text
    expect([answer.status, summary]).toEqual([422, '出典の名前：入力してください'])
  })

  it('is for staff; the auditor looks and does not write', async () => {
    expect((await html(auditor, '/staff/imports?kind=people')).querySelector('input[type=file]')).toBe(null)
    expect((await upload(auditor, '氏名\n山田 花子\n')).answer.status).toBe(403)
    for (const browser of [member, await enter('coordinator@example.jp', 'coordinator')])
      expect((await upload(browser, '氏名\n山田 花子\n')).answer.status).toBe(403)
    expect((await member.get('/staff/imports?kind=people')).status).toBe(404)
    expect((await upload(site.browser(), '氏名\n山田 花子\n')).answer.status).not.toBe(200)
    const { page, answer } = await upload(officer, '氏名\n山田 花子\n', { source: '権限' })
    expect(answer.status).toBe(303)
    expect((await auditor.get(page)).status).toBe(200)
    expect((await member.get(page)).status).toBe(404)
    for (const [browser, status] of [
      [auditor, 403],
      [member, 404],
    ] as const)
      for (const path of [`${page}/start`, `${page}/columns`])
        expect((await browser.post(path, { map: 'people-common-headings', column_name: '氏名' })).status).toBe(status)
    const there = site.browser('hoshimi.localhost')
    await there.signIn('officer@example.jp')
    expect((await there.get(page)).status).not.toBe(200)
    expect([await work(), (await people()).n]).toEqual([0, 0])
  })

  it('keeps what was typed where a file is missing, is no table or of no kind', async () => {
    for (const given of [{ csv: '' }, { csv: '<html>' }, { csv: '氏名\na b\n', kind: 'cats' }]) {
      const { answer } = await upload(officer, given.csv, { source: '書いた名前', kind: given.kind ?? 'people' })
      const page = parse(await answer.text())
      expect([answer.status, page.querySelector('input[name=source]')?.getAttribute('value')]).toEqual([
        422,
        '書いた名前',
      ])
    }
  })
})

describe('a file of people', () => {
  it('is shown before anything is written, with what is repaired and why', async () => {
    const { page } = await upload(
      officer,
      '氏名,メール,できること,血液型\n山田花子,hana@example.jp,"接客、猫",A\n,x@example.jp,,\n',
      { source: '下見' },
    )
    const shown = await html(officer, page)
    for (const words of [
      'まだ何も書き込んでいません',
      '血液型',
      '本人の同意が要ります',
      'hana@example.jp',
      '接客、猫',
      '全体を姓に入れました',
      '名前がありません',
    ])
      expect(shown.text).toContain(words)
    expect((await people()).n).toBe(0)
  })

  it('whose headings are its own is explained once, and read so from then on', async () => {
    const csv = 'あなたの名前を教えてください,連絡先\n山田 花子,hana@example.jp\n'
    const { page } = await upload(officer, csv, { source: 'アンケート' })
    const unknown = await html(officer, page)
    expect([unknown.text.includes('列の意味が分かりません'), unknown.querySelector('details[open]') !== null]).toEqual([
      true,
      true,
    ])
    const wrong = await officer.post(`${page}/columns`, { column_email: '連絡先' })
    expect([wrong.status, (await wrong.text()).includes('この列を選んでください')]).toEqual([422, true])
    const saved = await officer.post(`${page}/columns`, {
      column_name: 'あなたの名前を教えてください',
      column_email: '連絡先',
    })
    expect((await html(officer, saved.headers.get('location') ?? '')).text).toContain('hana@example.jp')
    const again = await upload(officer, csv, { source: 'アンケート' })
    expect((await html(officer, again.page)).text).toContain('hana@example.jp')
    const other = await upload(officer, csv, { source: 'アンケート', kind: 'organizations' })
    expect((await html(officer, other.page)).text).toContain('列の意味が分かりません')
  })

  it('has columns that are joined into one field, and remembers them', async () => {
    const csv = 'だれ,県,市,番地\n山田 花子,静岡県,焼津市,本町1\n'
    const { page } = await upload(officer, csv, { source: '分かれた住所' })
    const saved = await officer.post(`${page}/columns`, {
      column_name: 'だれ',
      column_area: '県',
      column_area_2: '市',
      column_area_3: '番地',
    })
    const again = await html(officer, saved.headers.get('location') ?? '')
    expect(again.querySelector('select[name=column_area_2] option[selected]')?.text).toBe('市')
    expect(again.text).not.toContain('使わない列県')
    const { id, page: next } = await upload(officer, csv, { source: '分かれた住所' })
    const map = (await html(officer, next)).querySelector('input[name=map]')?.getAttribute('value') ?? ''
    await officer.post(`${next}/start`, { map })
    await work()
    const { area } = await site.inside((tx) =>
      tx.selectFrom('person').select('area').where('source', '=', '分かれた住所').executeTakeFirstOrThrow(),
    )
    expect([area, (await stateOf(id)).state]).toEqual(['静岡県焼津市本町', 'done'])
    await site.inside((tx) => tx.deleteFrom('person').where('source', '=', '分かれた住所').execute())
  })

  it('says in plain words how it is written, and leads to whom a row may be', async () => {
    const { page } = await upload(officer, '氏名,フリガナ,電話\n佐々木 蕗,ササキ フキ,03-1111-2222\n', {
      source: '先の名簿',
    })
    expect((await html(officer, page)).text).toContain('カンマ区切りの表（CSV）、文字はUTF-8')
    await officer.post(`${page}/start`, { map: 'people-common-headings' })
    await work()
    const { id } = await site.inside((tx) =>
      tx.selectFrom('person').select('id').where('family_name', '=', '佐々木').executeTakeFirstOrThrow(),
    )
    const later = await upload(officer, '氏名\n佐々木 蕗\n', { source: '後の名簿' })
    const note = (await html(officer, later.page)).querySelector('tbody li a')
    expect([note?.text, note?.getAttribute('href')]).toEqual(['名簿で見る', `/people/${id}`])
    await officer.post(`${later.page}/start`, { map: 'people-common-headings' })
    await work()
    expect((await html(officer, later.page)).querySelector('tbody li a')?.getAttribute('href')).toBe(`/people/${id}`)
    await site.inside((tx) => tx.updateTable('person').set({ email: 'fuki@example.jp' }).where('id', '=', id).execute())
    const clash = await upload(officer, '氏名,メール\n別人 太郎,fuki@example.jp\n', { source: '重なる名簿' })
    await officer.post(`${clash.page}/start`, { map: 'people-common-headings' })
    await work()
    expect(await (await officer.get(`${clash.page}/rejected.csv`)).text()).toContain(`/people/${id}`)
    await site.inside((tx) => tx.deleteFrom('person').where('family_name', '=', '佐々木').execute())
  })

  it('has what its headings tell chosen already, where they do not tell all', async () => {
    const { page } = await upload(officer, 'だれ,メールアドレス,電話\n山田 花子,a@example.jp,\n', { source: '半分' })
    const shown = await html(officer, page)
    const chosen = (name: string) => shown.querySelector(`select[name=column_${name}] option[selected]`)?.text
    expect([chosen('name'), chosen('email'), chosen('phone')]).toEqual([undefined, 'メールアドレス', '電話'])
  })

  it('of 3,000 rows comes in by the job, once however often it is started, and its report names everyone', async () => {
    const rows = Array.from({ length: 3000 }, (_, i) => `試験${i} 花,p${i % 2990}@example.jp,接客,週4時間`)
    const { id, page } = await upload(officer, `氏名,メール,できること,週の時間\n${rows.join('\n')}\n`, {
      source: '三千人',
    })
    for (const _ of [1, 2])
      expect((await officer.post(`${page}/start`, { map: 'people-common-headings' })).status).toBe(303)
    expect((await officer.get(page)).headers.get('refresh')).toBe('4')
    expect(await work()).toBe(1)
    expect(await stateOf(id)).toMatchObject({
      kind: 'people',
      state: 'done',
      total: 3000,
      repaired: 2990,
      rejected: 10,
      unchanged: 0,
    })
    expect((await people()).n).toBe(2990)
    const report = await html(officer, page)
    const [first] = report.querySelectorAll('table tbody a')
    expect(first?.text).toBe('試験0 花')
    expect((await officer.get(first?.getAttribute('href') ?? '')).status).toBe(200)
    expect(report.text).toContain('本人の同意が要ります')
    const rejected = await (await officer.get(`${page}/rejected.csv`)).text()
    expect(rejected.trim().split('\n').length).toBe(11)
    const lines = await site.inside((tx) =>
      tx.selectFrom('audit_line').select('action').where('subject_id', '=', id).orderBy('seq').execute(),
    )
    expect(lines.map(({ action }) => action)).toEqual([
      'members.import_opened',
      'members.import_started',
      'members.people_imported',
    ])
  })

  it('has a report of as many queries for three rows as for one', async () => {
    const queries = async (names: string[]) => {
      const { id, page } = await upload(officer, `氏名\n${names.join('\n')}\n`, { source: names.join('') })
      await officer.post(`${page}/start`, { map: 'people-common-headings' })
      await work()
      return site.inside(async (tx) => {
        site.db.takeQueries()
        const rows = await importedRows(tx, id, { outcome: null, page: 1 })
        const hrefs = await importableOf('people').hrefs(
          tx,
          rows.flatMap(({ subject }) => subject ?? []),
        )
        expect(hrefs.size).toBe(names.length)
        return site.db.takeQueries().length
      })
    }
    const one = await queries(['四 花'])
    expect([one, await queries(['一 花', '二 花', '三 花'])]).toEqual([2, 2])
  })
})

it('nonsense in any of the forms is answered with a sentence, never with a failure', async () => {
  const { page } = await upload(officer, 'a,氏名\n1,山田 花子\n', { source: '変な返事' })
  const odd = [
    '',
    '\u0000',
    '<script>',
    "'; drop table person; --",
    '𠮷'.repeat(3000),
    '__proto__',
    'constructor',
    newId(),
  ]
  for (const value of odd) {
    for (const [path, form] of [
      ['/staff/imports', { id: value, kind: value, source: value }],
      [`${page}/columns`, { column_name: value, column_email: value, column_key: value }],
      [`${page}/start`, { map: value }],
    ] as const)
      expect([path, value, (await officer.post(path, form)).status < 500]).toEqual([path, value, true])
    for (const query of [`/staff/imports?kind=`, `${page}?map=`, `${page}?page=`, `${page}?outcome=`])
      expect((await officer.get(`${query}${encodeURIComponent(value)}`)).status).toBeLessThan(500)
  }
  await work()
  expect((await html(officer, page)).text).toContain('途中で止まりました')
  expect((await officer.get(`${page}?page=2`)).status).toBe(404)
})
