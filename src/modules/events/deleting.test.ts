// A draft goes whole; what anybody has seen stays.
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#platform/id.ts'
import { eventSteps } from '../../../test/event-writing.ts'
import { registered } from '../../../test/event-world.ts'
import { memberWorld, type MemberWorld } from '../../../test/member-world.ts'
import { testSite } from '../../../test/site.ts'

describe('deleting a draft', () => {
  let w: MemberWorld
  let s: ReturnType<typeof eventSteps>
  beforeAll(async () => {
    w = await memberWorld(await testSite())
    s = eventSteps(w)
  })
  const there = (id: string) =>
    w.site.inside((tx) => tx.selectFrom('event').select('id').where('id', '=', id).execute()).then((all) => all.length)
  /** Every table with a column `event`, and how many of its rows are of this one. */
  const rowsOf = (id: string) =>
    w.site.inside(async (tx) => {
      const tables = await sql<{ name: string }>`
        select c.table_name as name from information_schema.columns c join information_schema.tables t
          on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
        where c.table_schema = 'public' and c.column_name = 'event' and c.data_type = 'uuid'`.execute(tx)
      const found: string[] = []
      for (const { name } of tables.rows) {
        const rows = await sql`select 1 from ${sql.table(name)} where event = ${id}`.execute(tx)
        if (rows.rows.length > 0) found.push(name)
      }
      return found.sort()
    })

  it('takes all that was written for it along, after a page that says so, and is written down', async () => {
    const { browser } = w.hana
    const id = await s.drafted({
      kind: 'interview-fair',
      open_to: 'invited',
      guests: 'guest@example.jp',
      ticket_label_1: '一般',
    })
    const post = (path: string, values: Record<string, string>) => browser.post(`/events/${id}/${path}`, values)
    await post('questions', { id: newId(), purpose: 'registration', kind: 'line', label: '志望' })
    await post('booths', { id: newId(), organization: '', name: '金属の会社', place: '', wants: '' })
    await post('materials', { id: newId(), title: 'ちらし', audience: 'everyone', url: 'https://example.jp/a' })
    await post('ideas', { id: newId(), words: '次は夜に' })
    await post('report', { version: '0', came_of_it: 'まだ', next_steps: '' })
    expect(await rowsOf(id)).toEqual([
      'booth',
      'event_guest',
      'event_idea',
      'event_question',
      'event_report',
      'event_session',
      'event_ticket',
      'material',
    ])
    expect(await (await browser.get(`/events/${id}/manage`)).text()).toContain(`/events/${id}/deletion`)
    expect(await (await browser.get(`/events/${id}/deletion`)).text()).toContain('元にはもどせません')
    const gone = await s.step(browser, id, 'deletion')
    expect([gone.status, gone.headers.get('location')]).toEqual([303, '/my/events/organized'])
    expect([await there(id), await rowsOf(id), (await browser.get(`/events/${id}`)).status]).toEqual([0, [], 404])
    expect((await s.audited(id)).at(-1)).toBe('events.deleted')
    expect((await browser.post(`/events/${id}/deletion`, { version: '1' })).status).toBe(404)
  })

  it('is for whose it is: neither another organization, nor staff with an organization’s, nor the auditor', async () => {
    const id = await s.drafted()
    const tried = async (browser: MemberWorld['stranger']) => [
      (await browser.get(`/events/${id}/deletion`)).status,
      (await s.step(browser, id, 'deletion')).status,
    ]
    expect(await tried(w.jiro.browser)).toEqual([404, 404])
    expect(await tried(w.coordinator.browser)).toEqual([403, 403])
    expect(await tried(w.auditor.browser)).toEqual([403, 403])
    expect(await there(id)).toBe(1)
    const own = await s.drafted({}, w.coordinator.browser, 'department')
    expect((await s.step(w.hana.browser, own, 'deletion')).status).toBe(404)
    const gone = await s.step(w.coordinator.browser, own, 'deletion')
    expect([gone.headers.get('location'), await there(own)]).toEqual(['/staff/events?state=draft', 0])
  })

  it('is not possible once it was handed in, public, cancelled or applied for; nor of another version than was read', async () => {
    const { browser } = w.hana
    const draft = await s.drafted()
    const stale = await browser.post(`/events/${draft}/deletion`, { version: '99' })
    expect([stale.status, (await stale.text()).includes('内容が変わっています')]).toEqual([409, true])
    const applied = await s.drafted()
    await registered(w.site, applied)
    await s.step(browser, draft, 'submission')
    const cancelled = await s.published()
    await s.step(browser, cancelled, 'cancellation', { cancelled_words: '台風のため' })
    for (const id of [draft, applied, await s.published(), cancelled]) {
      expect((await s.step(browser, id, 'deletion')).status).toBe(409)
      expect(await there(id)).toBe(1)
    }
    for (const id of [draft, cancelled])
      expect(await (await browser.get(`/events/${id}/manage`)).text()).not.toContain('/deletion')
  })
})
