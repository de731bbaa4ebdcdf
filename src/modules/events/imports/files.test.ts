// The real lists of real towns: what becomes of each of their rows.
import { existsSync, readdirSync } from 'node:fs'
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

test.skipIf(!present)('every list comes in, and a second time changes nothing', { timeout: 300_000 }, async () => {
  const files = readdirSync(data).filter((name) => name.endsWith('.csv'))
  const first = await importAll(files)
  expect({ files: files.length, ...first }).toEqual({
    files: 116,
    total: 3064,
    accepted: 2751,
    repaired: 249,
    rejected: 64,
    unchanged: 0,
    reasons: {
      [refusals.noDay.en]: 47,
      'The same event as in … (by title, beginning and venue): only the first counts': 10,
      [refusals.endsBefore.en]: 7,
    },
  })
  const held = await site?.inside((tx) => tx.selectFrom('event').select('id').execute())
  expect(held?.length).toBe(first.accepted + first.repaired)
  const second = await importAll(files)
  expect([second.unchanged, second.rejected]).toEqual([first.accepted + first.repaired, first.rejected])
})
