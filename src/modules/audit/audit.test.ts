import { parse } from 'node-html-parser'
import { beforeAll, describe, expect, it } from 'vitest'
import { record } from '#platform/audit/index.ts'
import { systemActor } from '#platform/auth/actor.ts'
import { newId } from '#platform/id.ts'
import { hoshimi, minamo } from '../../../test/database.ts'
import { person as personRow } from '../../../test/member-world.ts'
import { type Browser, testSite } from '../../../test/site.ts'
import { isTest, sources } from '../../../test/sources.ts'
import { modules } from '../../modules.ts'
import { readFilter } from './filters.ts'
import { namesIn } from './names.ts'
import { auditLines } from './queries.ts'

describe('the audit', () => {
  let site: Awaited<ReturnType<typeof testSite>>
  const browsers = new Map<string, Browser>()
  const look = async (who: string, path = '/admin/audit') => {
    const page = await browsers.get(who)?.get(path)
    return { status: page?.status, text: (await page?.text()) ?? '' }
  }

  beforeAll(async () => {
    site = await testSite()
    for (const role of ['auditor', 'administrator', 'officer', 'coordinator'] as const) {
      await site.account(`${role}@example.jp`, role)
      const browser = site.browser()
      await browser.signIn(`${role}@example.jp`)
      browsers.set(role, browser)
    }
    for (const { code } of [minamo, hoshimi]) {
      for (let n = 1; n <= 60; n++) {
        const action = n === 1 ? 'opportunities.published' : 'entries.sent'
        const act = {
          action,
          subject: 'thing',
          subject_id: `t${n}`,
          before: { words: '前' },
          after: { words: `${code}の${n}番<b>` },
        }
        await site.inside((tx) => record(tx, systemActor(code, '記録の人'), act), code)
      }
    }
  })

  it('is read by auditors and administrators; for anybody else it does not exist', async () => {
    expect((await look('auditor')).status).toBe(200)
    expect((await look('administrator')).status).toBe(200)
    expect((await look('officer')).status).toBe(404)
    expect((await look('coordinator')).status).toBe(404)
    expect((await site.browser().get('/admin/audit')).status).toBe(303)
  })

  it('shows this municipality’s acts in words, newest first, fifty at a time', async () => {
    const { text } = await look('auditor')
    expect(text).toContain('応募した')
    expect(text).toContain(`前 → ${minamo.code}の60番&lt;b&gt;`)
    expect(text).not.toContain(`${hoshimi.code}の`)
    expect(text).not.toContain(`${minamo.code}の5番`)
    const older = /href="(\/admin\/audit\?before=\d+)"/.exec(text)?.[1] ?? ''
    expect((await look('auditor', older)).text).toContain(`${minamo.code}の5番`)
  })

  it('is narrowed by act, by subject and by day, and nonsense is left aside', async () => {
    const published = (await look('auditor', '/admin/audit?action=opportunities.published')).text
    expect(published).toContain(`${minamo.code}の1番`)
    expect(published).not.toContain(`${minamo.code}の2番`)
    expect((await look('auditor', '/admin/audit?subject=t7')).text).toContain(`${minamo.code}の7番`)
    expect((await look('auditor', '/admin/audit?to=令和2年1月1日')).text).toContain('記録はありません')
    expect((await look('auditor', "/admin/audit?action='&before=-1&account=nobody")).status).toBe(200)
  })

  it('says of a day it cannot read what is wrong with it, and shows nothing in its place', async () => {
    const wrong = await look('auditor', '/admin/audit?from=2026-02-30&to=きのう')
    const page = parse(wrong.text)
    const said = page.querySelectorAll('.error-summary a').map((a) => [a.getAttribute('href'), a.text])
    expect([wrong.status, said.map(([href]) => href)]).toEqual([422, ['#from', '#to']])
    expect(said[0]?.[1]).toBe('この日から：2月30日はありません。日付をお確かめください')
    expect(page.querySelector('#from')?.getAttribute('value')).toBe('2026年2月30日')
    expect(page.querySelector('tbody')).toBe(null)
    const csv = await browsers.get('auditor')?.get('/admin/audit.csv?to=x')
    expect(csv?.headers.get('location')).toBe('/admin/audit?to=x')
  })

  it('narrowed to one who acted or one subject says so, keeps it in the form, and is widened again', async () => {
    const page = parse((await look('auditor', '/admin/audit?account=system&subject=t7&to=2200-01-01')).text)
    expect(page.querySelector('main')?.text).toContain('だれが：記録の人')
    expect(page.querySelector('.audit-filter input[name=account]')?.getAttribute('value')).toBe('system')
    expect(page.querySelector('.audit-filter input[name=subject]')?.getAttribute('value')).toBe('t7')
    const off = page.querySelectorAll('main p > a').map((a) => a.getAttribute('href'))
    expect(off).toContain('/admin/audit?subject=t7&to=2200-01-01')
    expect(off).toContain('/admin/audit?account=system&to=2200-01-01')
  })

  it('has no page before its first line', async () => {
    expect((await look('auditor', '/admin/audit?before=1')).status).toBe(404)
  })

  it('is taken as CSV, narrowed alike, by nobody else', async () => {
    const csv = await look('auditor', '/admin/audit.csv?action=opportunities.published')
    expect(csv.text.trim().split('\r\n').length).toBe(2)
    expect(csv.text).toContain(`${minamo.code}の1番`)
    expect((await look('auditor', '/admin/audit.csv')).text).not.toContain(`${hoshimi.code}の`)
    expect((await look('coordinator', '/admin/audit.csv')).status).toBe(404)
  })

  it('tells for whom, of what and which fields in words, with the codes beside them', async () => {
    const [person, entry] = [newId(), newId()]
    const act = {
      action: 'entries.accepted',
      subject: 'entry',
      subject_id: entry,
      before: { state: 'interview', answer_words: null, answer_origin: null },
      after: { state: 'accepted', answer_words: 'お願いします', answer_origin: 'counter', mystery: 'x' },
    }
    const acting_for = { kind: 'person' as const, id: person, name: '花', origin: 'counter' as const }
    await site.inside(async (tx) => {
      await tx
        .insertInto('person')
        .values(personRow(person, null, '花'))
        .execute()
      await record(tx, { ...systemActor(minamo.code, '窓口の人'), acting_for }, act)
    })
    const lines = parse((await look('auditor', `/admin/audit?subject=${entry}`)).text)
    const facts = lines.querySelectorAll('.facts > div').map((fact) => fact.text.replace(/\s+/g, ' ').trim())
    expect(facts.slice(0, 6)).toEqual([
      '状態面談 → お願いする',
      'mystery— → x',
      '返事のことば— → お願いします',
      '返事の受け取り方— → 窓口',
      `対象応募 entry ${entry}`,
      `代理の相手水野 花 person:${person}`,
    ])
    expect(lines.querySelectorAll('.facts a').map((a) => a.getAttribute('href'))).toEqual([
      `/entries/${entry}`,
      `/people/${person}`,
    ])
    const auditor = browsers.get('auditor')
    await auditor?.get('/language?to=en')
    expect((await look('auditor', `/admin/audit?subject=${entry}`)).text).toContain('Interview → Accepted')
    await auditor?.get('/language?to=ja')
    const csv = (await look('auditor', `/admin/audit.csv?subject=${entry}`)).text
    for (const words of ['状態：面談 → お願いする', '水野 花', `person:${person}`, '"state""'])
      expect(csv).toContain(words)
  })

  it('looks names up with as many queries for three lines as for one', async () => {
    const lines = await site.inside(async (tx) => {
      for (const name of ['花', '月', '雪']) {
        const id = newId()
        await tx
          .insertInto('person')
          .values(personRow(id, null, name))
          .execute()
        const act = { action: 'members.profile_changed', subject: 'person', subject_id: id }
        await record(tx, systemActor(minamo.code, '窓口の人'), act)
      }
      return auditLines(tx, readFilter({ action: 'members.profile_changed' }), 3)
    })
    const ask = async (count: number) => {
      site.db.takeQueries()
      const { size } = await site.inside((tx) => namesIn(tx, lines.slice(0, count)))
      return { size, queries: site.db.takeQueries().length }
    }
    const one = await ask(1)
    expect([one.size, await ask(3)]).toEqual([1, { size: 3, queries: one.queries }])
  })

  it('leads nowhere from what was deleted, nor from what was done to it before', async () => {
    const [gone, there] = [newId(), newId()]
    await site.inside(async (tx) => {
      for (const [action, subject_id] of [
        ['drafted', gone],
        ['drafted', there],
        ['deleted', gone],
      ] as const)
        await record(tx, systemActor(minamo.code, '窓口の人'), {
          action: `events.${action}`,
          subject: 'event',
          subject_id,
        })
    })
    const linked = async (id: string) => {
      const { text } = await look('auditor', `/admin/audit?subject=${id}`)
      return [text.includes(`href="/events/${id}"`), text.includes('催し：削除済み')]
    }
    expect([await linked(gone), await linked(there)]).toEqual([
      [false, true],
      [true, false],
    ])
  })

  it('names whoever it is narrowed to although none of their lines is shown', async () => {
    const { text } = await look('auditor', '/admin/audit?account=system&subject=nothing')
    expect(text).toContain('記録はありません')
    expect(text).toMatch(/だれが：(記録の人|窓口の人)/)
  })

  it('has words for every act that the code records', () => {
    const known = new Set(modules.flatMap(({ acts }) => Object.keys(acts ?? {})))
    const recorded = sources()
      .filter((source) => !isTest(source) && source.path.startsWith('src/modules/'))
      .flatMap(({ text }) =>
        [...text.matchAll(/action:[^\n]*/g)].flatMap(([line]) =>
          [...line.matchAll(/'([a-z]+\.[a-z_]+)'/g)].map(([, name]) => name ?? ''),
        ),
      )
    expect(recorded.length).toBeGreaterThan(40)
    expect(recorded.filter((name) => !known.has(name))).toEqual([])
  })
})
