import { parse } from 'node-html-parser'
import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#platform/id.ts'
import { insertOrganizations, insertPeople } from '#modules/members/index.ts'
import { hoshimi } from '../test/database.ts'
import { organizationRow } from '../test/organization-row.ts'
import { personRow } from '../test/person-row.ts'
import { type Browser, testSite } from '../test/site.ts'

let site: Awaited<ReturnType<typeof testSite>>
const [tanaka, neighbour] = [newId(), newId()]

beforeAll(async () => {
  site = await testSite()
  await site.account('coordinator@example.jp', 'coordinator')
  await site.account('auditor@example.jp', 'auditor')
  await site.account('both@example.jp', 'auditor', 'coordinator')
  await site.account('member@example.jp')
  await site.inside((tx) => insertPeople(tx, [personRow({ id: tanaka, display_name: '田中さん' })]))
  await site.inside(
    (tx) => insertPeople(tx, [personRow({ municipality: hoshimi.code, id: neighbour, display_name: '隣町の人' })]),
    hoshimi.code,
  )
})

const as = async (email: string): Promise<Browser> => {
  const browser = site.browser()
  await browser.signIn(email)
  return browser
}
const strip = async (browser: Browser, path: string) =>
  parse(await (await browser.get(path)).text()).querySelector('.strip.acting')?.textContent
const lines = (id: string) =>
  site.inside((tx) =>
    tx.selectFrom('audit_line').select(['action', 'changes']).where('subject_id', '=', id).orderBy('seq').execute(),
  )

describe('typing in for somebody', () => {
  it('says on every page for whom, by the name in the register, how they came, and ends with one button', async () => {
    const browser = await as('coordinator@example.jp')
    const begun = await browser.post('/acting', { kind: 'person', id: tanaka, origin: 'phone', name: '言われた名前' })
    expect(begun.headers.get('location')).toBe('/me')
    for (const path of ['/me', '/opportunities', '/about', '/no-such-page']) {
      expect(await strip(browser, path)).toBe('電話で「田中さん」に代わって入力しています代理入力を終える')
    }
    const ended = await browser.post('/acting/end')
    expect(ended.headers.get('location')).toBe(`/people/${tanaka}`)
    expect(await strip(browser, '/me')).toBeUndefined()
    expect(await lines(tanaka)).toEqual([
      { action: 'accounts.acting_begun', changes: { origin: [null, 'phone'] } },
      { action: 'accounts.acting_ended', changes: { origin: ['phone', null] } },
    ])
  })

  it('is for staff who may write', async () => {
    for (const email of ['member@example.jp', 'auditor@example.jp', 'both@example.jp']) {
      const browser = await as(email)
      expect((await browser.post('/acting', { kind: 'person', id: tanaka, origin: 'paper' })).status).toBe(403)
      expect(browser.cookie('acting')).toBeUndefined()
    }
  })

  it('nobody, somebody of another municipality and an unknown origin are not found, and nothing is recorded', async () => {
    const browser = await as('coordinator@example.jp')
    const nobody = newId()
    for (const [id, origin] of [
      [nobody, 'paper'],
      [neighbour, 'paper'],
      ['x', 'paper'],
      [tanaka, 'web'],
    ] as const) {
      expect((await browser.post('/acting', { kind: 'person', id, origin })).status).toBe(404)
    }
    expect(browser.cookie('acting')).toBeUndefined()
    expect([await lines(nobody), await lines(neighbour)]).toEqual([[], []])
  })

  it('ends with the role, whatever the cookie says', async () => {
    const account = await site.account('leaving@example.jp', 'officer')
    const browser = await as('leaving@example.jp')
    await browser.post('/acting', { kind: 'person', id: tanaka, origin: 'counter' })
    expect(await strip(browser, '/about')).toMatch(/^窓口で/)
    await site.inside((tx) => tx.deleteFrom('role_grant').where('account', '=', account).execute())
    expect(await strip(browser, '/about')).toBeUndefined()
  })

  it('for a firm writes its challenge at once, without looking for the firm', async () => {
    const firm = newId()
    await site.inside((tx) => insertOrganizations(tx, [organizationRow({ id: firm, name: '代理の会社' })]))
    const browser = await as('coordinator@example.jp')
    expect(await (await browser.get('/opportunities/new')).text()).toContain('事業者を選ぶ')
    await browser.post('/acting', { kind: 'organization', id: firm, origin: 'counter' })
    expect((await browser.get('/opportunities/new')).headers.get('location')).toBe(
      `/opportunities/new?organization=${firm}`,
    )
  })

  it('ending without having begun is harmless', async () => {
    expect((await (await as('member@example.jp')).post('/acting/end')).status).toBe(303)
  })
})
