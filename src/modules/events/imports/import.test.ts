// A list of events that comes in month after month.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'node-html-parser'
import { beforeAll, expect, it } from 'vitest'
import { writeCsv } from '#platform/tabular/index.ts'
import { importFile } from '#modules/members/index.ts'
import { minamo } from '../../../../test/database.ts'
import { testSite } from '../../../../test/site.ts'
import { eventImport } from './index.ts'

type Site = Awaited<ReturnType<typeof testSite>>
let site: Site
const path = join(mkdtempSync(join(tmpdir(), 'machiport-events-')), 'events.csv')
const headings = ['イベント名', '開始日', '開始時間', '終了時間', '場所名称', '説明', 'URL', '備考']
const row = (day: string, words: string, more: readonly string[] = ['https://town.example/1', '']) =>
  ['おはなし会', day, '10:00', '11:00', '図書館', words, ...more] as const

async function comesIn(...rows: (readonly string[])[]) {
  writeFileSync(
    path,
    writeCsv(
      headings,
      rows.map((one) => [...one]),
    ),
  )
  const report = await importFile(site.services, minamo.code, eventImport, path, { source: '図書館の催し' })
  return [report.accepted, report.repaired, report.rejected, report.unchanged]
}
const events = () =>
  site.inside((tx) =>
    tx
      .selectFrom('event')
      .select(['id', 'title', 'description', 'state', 'series', 'starts_at'])
      .orderBy('starts_at')
      .execute(),
  )

beforeAll(async () => {
  site = await testSite()
})

it('is public at once, leads to its own page, and takes no applications here', async () => {
  expect(await comesIn(row('2027-05-01', '読みます。'), row('2027-05-08', '読みます。'))).toEqual([2, 0, 0, 0])
  const [first, second] = await events()
  const page = parse(await (await site.browser().get(`/events/${first?.id}`)).text())
  expect(page.querySelector('a[href="https://town.example/1"]')?.textContent).toBe('元のページを見る')
  expect(page.querySelector(`a[href^="/events/${first?.id}/registration"]`)).toBeNull()
  // The same title at the same place on other days is one series.
  expect(page.querySelector(`main a[href="/events/${second?.id}"]`)?.textContent).toBe('おはなし会')
})

it('renews what it brought itself, adds what is new, and leaves what did not change', async () => {
  expect(
    await comesIn(
      row('2027-05-01', '大きな絵本を読みます。'),
      row('2027-05-08', '読みます。'),
      row('2027-05-15', '読みます。'),
    ),
  ).toEqual([2, 0, 0, 1])
  const all = await events()
  expect(all.map(({ description }) => description)).toEqual(['大きな絵本を読みます。', '読みます。', '読みます。'])
  expect(new Set(all.map(({ series }) => series)).size).toBe(1)
  const sessions = await site.inside((tx) => tx.selectFrom('event_session').select('id').execute())
  expect(sessions.length).toBe(3)
})

it('that it calls off is cancelled here too', async () => {
  const off = row('2027-05-15', '読みます。', ['https://town.example/1', '感染拡大防止のため、中止'])
  expect(await comesIn(off)).toEqual([1, 0, 0, 0])
  const all = await events()
  expect(all.map(({ state }) => state)).toEqual(['published', 'published', 'cancelled'])
  const page = parse(await (await site.browser().get(`/events/${all[2]?.id}`)).text())
  expect(page.querySelector('.notice.error')?.textContent).toContain('元の一覧で、中止とされています。')
})

it('does not write over what staff have corrected', async () => {
  await site.inside((tx) =>
    tx
      .updateTable('event')
      .set({ description: '窓口で直しました。', version: 2 })
      .where('starts_at', '<', new Date('2027-05-02'))
      .execute(),
  )
  expect(await comesIn(row('2027-05-01', '別の説明'))).toEqual([0, 0, 0, 1])
  expect((await events())[0]?.description).toBe('窓口で直しました。')
})
