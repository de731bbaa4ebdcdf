// The real lists of real towns: what becomes of each of their rows.
import { parse } from 'csv-parse/sync'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { importFile } from '#modules/members/index.ts'
import { minamo } from '../../../../test/database.ts'
import { testSite } from '../../../../test/site.ts'
import { eventImport } from './index.ts'
import { refusals } from './notes.ts'

const data = join(import.meta.dirname, '../../../../../shared/data/events')
const present = existsSync(data)
const site = present ? await testSite() : null

async function importAll(files: readonly string[]) {
  const total = { total: 0, accepted: 0, repaired: 0, rejected: 0, unchanged: 0 }
  const reasons = new Map<string, number>()
  for (const file of files) {
    if (site === null) continue
    const report = await importFile(site.services, minamo.code, eventImport, join(data, file), { source: file })
    for (const key of ['total', 'accepted', 'repaired', 'rejected', 'unchanged'] as const) total[key] += report[key]
    for (const { outcome, words, rows } of report.notes)
      if (outcome === 'rejected') reasons.set(words.en, (reasons.get(words.en) ?? 0) + rows)
  }
  return { ...total, reasons: Object.fromEntries(reasons) }
}

/** Counted apart from our reading: rows, and those whose last day is before the first. */
function counted(files: readonly string[]): { rows: number; reversed: number } {
  const rows = files.flatMap((file) =>
    parse<Record<string, string>>(readFileSync(join(data, file)), {
      bom: true,
      columns: true,
      relax_column_count: true,
    }),
  )
  const isDay = (text = '') => /^\d{4}-\d{2}-\d{2}$/.test(text)
  const reversed = rows.filter(({ 開始日: from = '', 終了日: to = '' }) => isDay(from) && isDay(to) && to < from)
  return { rows: rows.length, reversed: reversed.length }
}

test.skipIf(!present)('every list comes in, and a second time changes nothing', { timeout: 300_000 }, async () => {
  const files = readdirSync(data).filter((name) => name.endsWith('.csv'))
  const { rows, reversed } = counted(files)
  const first = await importAll(files)
  expect(first.total).toBe(rows)
  expect(first.accepted + first.repaired + first.rejected).toBe(rows)
  expect(reversed).toBeGreaterThan(0)
  expect(first.reasons).toEqual({
    [refusals.endsBefore.en]: reversed,
    [refusals.noDay.en]: expect.any(Number),
    'The same event as in … (by title, beginning and venue): only the first counts': expect.any(Number),
  })
  const held = await site?.inside((tx) => tx.selectFrom('event').select('id').execute())
  expect(held?.length).toBe(first.accepted + first.repaired)
  const second = await importAll(files)
  expect([second.unchanged, second.rejected]).toEqual([first.accepted + first.repaired, first.rejected])
})
