import { parse } from 'node-html-parser'
import { beforeAll, describe, expect, it } from 'vitest'
import { inMunicipality, type Tx } from '#platform/db/index.ts'
import { newId } from '#platform/id.ts'
import { insertAffiliations, insertOrganizations, insertPeople } from '#modules/members/index.ts'
import { insertOpportunities } from '#modules/opportunities/index.ts'
import type { Who } from '../../../test/challenge-world.ts'
import { hoshimi } from '../../../test/database.ts'
import { motive } from '../../../test/entry-world.ts'
import { type FollowingWorld, followingWorld } from '../../../test/following-world.ts'
import { organization } from '../../../test/member-world.ts'
import { personRow } from '../../../test/person-row.ts'

const there = 'hoshimi.localhost'
const municipality = hoshimi.code
const title = '海外からの問い合わせに応える窓口をつくりたい'
let world: FollowingWorld
let challenge: string
let work: string

/** In the other town: a firm of the account `factory`, its open challenge, and the same coordinator's account. */
const otherTown = async (tx: Tx) => {
  const firm = organization(newId(), 'ほしみ茶園', { municipality })
  const owner = newId()
  const person = (id: string, account: string) =>
    personRow({ municipality, id, account, display_name: account, email: `${account}@example.jp` })
  await insertOrganizations(tx, [firm])
  await insertPeople(tx, [person(owner, 'factory'), person(newId(), 'coordinator')])
  await insertAffiliations(tx, [{ municipality, organization: firm.id, person: owner, role: 'representative' }])
  const grant = { municipality, account: 'coordinator', role: 'coordinator', granted_by: 'test' }
  await tx.insertInto('role_grant').values(grant).execute()
  const row = {
    ...world.w.sample(),
    municipality,
    organization: firm.id,
    measures: [],
    title: '茶畑の手仕事を伝えたい',
  }
  await insertOpportunities(tx, [row])
  return row.id
}

beforeAll(async () => {
  world = await followingWorld()
  work = await world.finished()
  challenge = await inMunicipality(world.w.root, municipality, otherTown)
})

const text = async (who: Who, path: string, host = 'localhost') =>
  parse(await (await world.w.get(who, path, host)).text()).querySelector('main')?.textContent ?? ''
const share = (who: Who, values = { home: municipality, shared: 'yes' }) => world.w.post(who, '/me/home-town', values)
const inTown = (code: string) => ({ home: code, shared: '' })

describe('a home town', () => {
  it('shows its open challenges on one’s own page once it is chosen, each at its own address', async () => {
    const { w } = world
    expect(await text('member', '/me')).toContain('ふるさとのまちを選ぶ')
    expect((await share('member', inTown(municipality))).status).toBe(303)
    const page = parse(await (await w.get('member', '/me')).text())
    const link = page.querySelectorAll('a').find((a) => a.textContent === '茶畑の手仕事を伝えたい')
    expect(link?.getAttribute('href')).toContain(`hoshimi.localhost`)
    expect(link?.getAttribute('href')).toContain(`/opportunities/${challenge}`)
    expect(page.textContent).toContain('ほしみ町の募集1件を見る')
  })

  it('sees nothing of what was done elsewhere without consent, nor of another account', async () => {
    expect(await text('member', '/me', there)).not.toContain(title)
    expect((await share('member')).status).toBe(303)
    expect(await text('member', '/me', there)).toContain(title)
    for (const who of ['factory', 'coordinator', 'auditor'] as const)
      expect(await text(who, '/me', there)).not.toContain('ほかのまちでの実績')
    expect(await text('member', '/me')).not.toContain('ほかのまちでの実績')
  })

  it('begins a profile with the one elsewhere, and an entry there takes along what the person adds', async () => {
    const { w } = world
    const form = parse(await (await w.get('member', '/me/profile', there)).text())
    expect(form.textContent).toContain('みなも区のプロフィールを写しました')
    expect(form.querySelector('#display_name')?.getAttribute('value')).toBe('member')
    const profile = {
      id: newId(),
      version: '0',
      family_name: '三浦',
      given_name: '遥',
      family_kana: 'ミウラ',
      given_kana: 'ハルカ',
      display_name: '三浦 遥',
      place: 'either',
      reward: 'either',
    }
    expect((await w.post('member', '/me/profile', profile, there)).status).toBe(303)
    const id = newId()
    const sent = { id, motive, start_on: '', questions: '', group_name: '' }
    expect((await w.post('member', `/opportunities/${challenge}/entry`, sent, there)).status).toBe(303)

    for (const who of ['factory', 'coordinator'] as const)
      expect(await text(who, `/entries/${id}`, there)).not.toContain(title)
    for (const who of ['factory', 'coordinator'] as const)
      expect((await w.post(who, `/entries/${id}/experience`, {}, there)).status).toBe(404)
    expect(await text('member', `/entries/${id}`, there)).toContain('実績を添える')
    for (const _ of [1, 2]) expect((await w.post('member', `/entries/${id}/experience`, {}, there)).status).toBe(303)
    for (const who of ['factory', 'coordinator'] as const) {
      const seen = await text(who, `/entries/${id}`, there)
      expect([seen.includes(title), seen.includes('小宮山製作所'), seen.includes('みなも区')]).toEqual([
        true,
        true,
        true,
      ])
    }
    expect((await w.post('member', `/entries/${id}/experience/removal`, {}, there)).status).toBe(303)
    expect(await text('factory', `/entries/${id}`, there)).not.toContain(title)
  })

  it('links to the story once both have published it', async () => {
    const story = `/stories/${work}`
    const links = async () => parse(await (await world.w.get('member', '/me', there)).text()).innerHTML.includes(story)
    expect(await links()).toBe(false)
    for (const who of ['factory', 'member'] as const) await world.approve(who, work, '1')
    expect(await links()).toBe(true)
  })

  it('sees nothing more as soon as the consent is withdrawn, and is recorded each time', async () => {
    const { w } = world
    expect((await share('member', inTown(municipality))).status).toBe(303)
    expect(await text('member', '/me', there)).not.toContain(title)
    expect((await share('member', inTown(''))).status).toBe(303)
    expect(await text('member', '/me')).toContain('ふるさとのまちを選ぶ')
    expect(await w.audited('member')).toEqual(Array.from({ length: 4 }, () => 'hometown.chosen'))
  })

  it('must be another town of this installation, and sharing needs one', async () => {
    expect((await share('member', { home: '000019', shared: 'yes' })).status).toBe(422)
    expect((await share('member', { home: '', shared: 'yes' })).status).toBe(422)
    expect((await share('auditor')).status).toBe(403)
    expect((await share(null)).status).toBe(303)
  })

  it('shows a town what its own people chose, the home town only what is shared with it, and lets nobody else write', async () => {
    const { w } = world
    const rows = (code: string) =>
      inMunicipality(w.root, code, (tx) =>
        tx.selectFrom('across.home_town').select(['municipality', 'account']).execute(),
      )
    const mine = [{ municipality: '000019', account: 'member' }]
    await share('member', inTown(municipality))
    expect([await rows('000019'), await rows(municipality)]).toEqual([mine, []])
    await share('member')
    expect([await rows('000019'), await rows(municipality)]).toEqual([mine, mine])
    const change = inMunicipality(w.root, municipality, (tx) =>
      tx.deleteFrom('across.home_town').where('account', '=', 'member').returning('account').execute(),
    )
    expect(await change).toEqual([])
  })
})
