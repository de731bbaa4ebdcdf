// The real lists of other bodies: what becomes of each of their rows.
import { parse } from 'csv-parse/sync'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { searchKey } from '#platform/text/index.ts'
import { importFile } from '#modules/members/index.ts'
import { minamo } from '../../../../test/database.ts'
import { testSite } from '../../../../test/site.ts'
import { schemeImport } from './index.ts'

const data = join(import.meta.dirname, '../../../../../shared/data')
const present = existsSync(join(data, 'support-programmes'))
const site = present ? await testSite() : null

/** Counted apart from our reading: rows, and how many names stand for one organization each. */
function counted(file: string, name: string, provider: string): { rows: number; distinct: number } {
  const text = readFileSync(join(data, file))
  const rows: Record<string, string>[] = file.endsWith('.json')
    ? JSON.parse(text.toString())
    : parse(text, { bom: true, columns: true })
  const distinct = new Set(rows.map((row) => [row[name], row[provider]].map((cell = '') => searchKey(cell)).join('|')))
  return { rows: rows.length, distinct: distinct.size }
}

const lists = [
  ['support-programmes/vscovid19-data.csv', 'サービス名称', '企業等'],
  ['support-programmes/vscovid19-data2.csv', 'サービスの名称（最大40文字）', '企業名等'],
  ['support-programmes/vscovid19-data2-20210609.json', 'サービスの名称（最大40文字）', '企業名等'],
  ['support-navigator/services.csv', 'psid', 'provider'],
] as const

test.skipIf(!present).each(lists)('%s comes in, and a second time changes nothing', async (file, name, provider) => {
  if (site === null) return
  const { rows, distinct } = counted(file, name, provider)
  const comesIn = () => importFile(site.services, minamo.code, schemeImport, join(data, file), { source: file })
  const first = await comesIn()
  expect(first.total).toBe(rows)
  expect([first.accepted + first.repaired, first.rejected]).toEqual([distinct, rows - distinct])
  const held = await site.inside((tx) => tx.selectFrom('scheme').selectAll().where('source', '=', file).execute())
  expect(held.length).toBe(distinct)
  expect(held.filter((row) => !row.information_only || row.state !== 'published')).toEqual([])
  const second = await comesIn()
  expect([second.accepted, second.repaired, second.rejected, second.unchanged]).toEqual([
    0,
    0,
    rows - distinct,
    distinct,
  ])
})
