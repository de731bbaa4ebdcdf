// Lists in the shapes that bodies publish, row by row: written here as their documentation shows them.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { writeCsv } from '#platform/tabular/index.ts'
import { importFile } from '#modules/members/index.ts'
import { minamo } from '../../../../test/database.ts'
import { testSite } from '../../../../test/site.ts'
import { topicCodes } from '../topics.ts'
import { schemeImport } from './index.ts'
import { columnMaps } from './maps.ts'
import { readRow } from './rows.ts'
import { type Target, targets } from './targets.ts'

type Site = Awaited<ReturnType<typeof testSite>>
let site: Site
const folder = mkdtempSync(join(tmpdir(), 'machiport-schemes-'))

async function comesIn(name: string, text: string, source: string) {
  const path = join(folder, name)
  writeFileSync(path, text)
  const report = await importFile(site.services, minamo.code, schemeImport, path, { source })
  return [report.map, report.accepted, report.repaired, report.rejected, report.unchanged]
}
const schemes = (source: string) =>
  site.inside((tx) => tx.selectFrom('scheme').selectAll().where('source', '=', source).orderBy('source_key').execute())

beforeAll(async () => {
  site = await testSite()
})

const listed = {
  id: 'a0W5h00000UaDVXEA3',
  name: 'S-00005236',
  title: '省力化投資補助金',
  target_area_search: '東京都',
  subsidy_max_limit: 10000000,
  acceptance_start_datetime: '2026-11-01T01:00:00Z',
  acceptance_end_datetime: '2027-01-29T08:00:00Z',
  target_number_of_employees: '20名以下',
}
const whole = {
  ...listed,
  subsidy_catch_phrase: '人手が足りない事業者の設備を支えます。',
  detail:
    '<p>機械の導入を<b>補助</b>します。</p><script>alert(1)</script><ul><li onclick="x()">一つ</li><li>二つ &amp; 三つ</li></ul><img src=x onerror=alert(1)>',
  use_purpose: '設備整備・IT導入をしたい',
  industry: '製造業 / 小売業',
  target_area_detail: '東京都',
  subsidy_rate: '1/2以内',
  front_subsidy_detail_page_url: 'https://www.jgrants-portal.go.jp/subsidy/a0W5h00000UaDVXEA3',
  application_form: [{ name: '様式1.docx', data: 'UEsDBBQABgAIAAAAIQ' }],
}

describe('the national portal (jGrants)', () => {
  const file = (result: object[]) => JSON.stringify({ metadata: { type: 'x', resultset: { count: 1 } }, result })

  it('gives a list first: the key leads to the page, the deadline is a day in Japan with its hour', async () => {
    expect(await comesIn('list.json', file([listed]), 'Jグランツ')).toEqual(['jgrants', 1, 0, 0, 0])
    const [row] = await schemes('Jグランツ')
    expect(row).toMatchObject({
      kind: 'grant',
      information_only: true,
      title: '省力化投資補助金',
      amount_words: '10,000,000円まで',
      employees_max: 20,
      opens_on: '2026-11-01',
      closes_on: '2027-01-29',
      source_key: listed.id,
      source_url: 'https://www.jgrants-portal.go.jp/subsidy/a0W5h00000UaDVXEA3',
    })
    expect(row?.content).toContain('受付終了日：2027-01-29 17:00')
  })

  it('fills it up from the details: HTML becomes text, documents stay outside; the list again takes nothing away', async () => {
    expect(await comesIn('detail.json', file([whole]), 'Jグランツ')).toEqual(['jgrants', 1, 0, 0, 0])
    const [row] = await schemes('Jグランツ')
    expect(row?.content.startsWith('機械の導入を補助します。\n一つ\n二つ & 三つ\n\n地域：東京都')).toBe(true)
    expect([row?.summary, row?.rate_words, row?.topics]).toEqual([
      '人手が足りない事業者の設備を支えます。',
      '1/2以内',
      ['equipment', 'digital'],
    ])
    expect(JSON.stringify(row)).not.toMatch(/alert|UEsDBBQ|様式1/)
    expect(await comesIn('detail.json', file([whole]), 'Jグランツ')).toEqual(['jgrants', 0, 0, 0, 1])
  })
})

it('a municipal list is read whatever its headings have drifted to', async () => {
  const headings = [
    '地方公共団体の名称',
    'タイトル（制度名）※必須',
    'サブタイトル（通称名）',
    '支援制度種別',
    '対象者（個人・法人）',
    '用途・対象費',
    '制度概要',
    '給付金額',
    '受付開始日',
    '受付終了日',
    '利用・申請方法',
    '申請方法URL',
    '詳細参照先',
    '連絡先名称',
    '連絡先電話番号',
    '公開日',
  ]
  const rows = [
    [
      'ほしみ町',
      '店舗改修補助金',
      'みせ直し',
      '補助',
      '町内の事業者',
      '改修費',
      '店の改修を助けます。',
      '500000',
      '令和8年10月1日',
      '２０２７／１／２９',
      '窓口で',
      'https://a.example/apply',
      'https://a.example/',
      '産業課',
      '03-0000-0000',
      '2026/10/01',
    ],
    ['ほしみ町', '逆さ補助金', '', '補助', '', '', '', '', '2027-03-01', '2027-01-01', '', '', '', '', '', ''],
    ['ほしみ町', '', '', '補助', '', '', '', '', '', '', '', '', '', '', '', ''],
  ]
  expect(await comesIn('22.csv', writeCsv(headings, rows), 'ほしみ町')).toEqual(['standard-schemes', 1, 1, 1, 0])
  const found = await schemes('ほしみ町')
  expect(found.find(({ title }) => title === '店舗改修補助金')).toMatchObject({
    kind: 'grant',
    subtitle: 'みせ直し',
    department: 'ほしみ町',
    costs_words: '改修費',
    amount_words: '500,000円まで',
    for_whom: '町内の事業者',
    audiences: ['business'],
    topics: ['premises'],
    opens_on: '2026-10-01',
    closes_on: '2027-01-29',
    source_on: '2026-10-01',
    source_url: 'https://a.example/',
    contact: '産業課\n電話 03-0000-0000',
  })
  expect(found.find(({ title }) => title === '逆さ補助金')).toMatchObject({ opens_on: null, closes_on: null })
})

it('what staff have corrected is not written over', async () => {
  await site.inside((tx) => tx.updateTable('scheme').set({ summary: '窓口で直しました。', version: 2 }).execute())
  expect((await comesIn('detail.json', JSON.stringify([whole]), 'Jグランツ')).slice(1)).toEqual([0, 0, 0, 1])
  expect((await schemes('Jグランツ'))[0]?.summary).toBe('窓口で直しました。')
})

it('whatever stands in the cells: a rejected row has a reason, any other fits the table', () => {
  const isTarget = (name: string): name is Target => name in targets
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(
      '3/13/2020',
      '13/13/2020',
      '2020-05-19T08:00:43.042Z',
      '9999-99-99T99:99:99Z',
      '未定',
      '０',
      '<p',
      '<b>a&#0;',
      '300名以下',
      '補助',
      'https://',
    ),
  )
  const cells = fc.dictionary(fc.constantFrom(...Object.keys(targets).filter(isTarget)), text)
  fc.assert(
    fc.property(fc.constantFrom(...columnMaps), cells, (map, row) => {
      const { draft, outcome, notes } = readRow(map, (target) => row[isTarget(target) ? target : 'note'] ?? '', 2)
      if (draft === null) {
        expect([outcome, notes.length]).toEqual(['rejected', 1])
        return
      }
      expect(outcome === 'repaired' ? notes.length > 0 : outcome === 'accepted').toBe(true)
      expect(draft.title.length > 0 && draft.source_key.length > 0).toBe(true)
      expect(draft.opens_on === null || draft.closes_on === null || draft.opens_on <= draft.closes_on).toBe(true)
      expect(draft.topics.filter((code) => !topicCodes.includes(code))).toEqual([])
      expect(JSON.stringify(draft)).not.toContain('\\u0000')
    }),
  )
})
