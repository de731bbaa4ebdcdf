// The directories: what is found, on which page, by whom; and nobody's hidden field.
import { parse } from 'node-html-parser'
import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#platform/id.ts'
import { memberWorld, type MemberWorld, organization } from '../../../test/member-world.ts'
import { type Browser, testSite } from '../../../test/site.ts'
import { choosableFields } from './policy.ts'

let w: MemberWorld
beforeAll(async () => {
  w = await memberWorld(await testSite())
})

const insert = (...rows: ReturnType<typeof organization>[]) =>
  w.site.inside((tx) => tx.insertInto('organization').values(rows).execute())
const shown = async (path: string, browser: Browser = w.stranger) => {
  const page = parse(await (await browser.get(path)).text())
  return page.querySelectorAll('.card-title').map((title) => title.text)
}
const at = (query: Record<string, string>) => `/organizations?${new URLSearchParams(query)}`

it('the navigation marks people and firms on each page of either', async () => {
  for (const path of ['/organizations', '/people', `/people/${w.hana.person}`, `/o/${w.factory}`, '/about']) {
    const page = parse(await (await w.hana.browser.get(path)).text())
    const current = page.querySelectorAll('.main-nav a[aria-current=page]').map((link) => link.text)
    expect([path, current]).toEqual([path, path === '/about' ? [] : ['人と事業者']])
  }
})

describe('the directory of organizations', () => {
  beforeAll(() =>
    insert(
      organization(newId(), 'みなもめっき工業', {
        industry: ['24'],
        makes: '装飾めっき',
        latitude: 35.6,
        longitude: 139.7,
      }),
      organization(newId(), '青葉めっき商店', { kind: 'sole_proprietor', industry: ['56'], makes: 'めっき雑貨' }),
      organization(newId(), '休業めっき', {
        industry: ['24'],
        closed_on: '2026-01-01',
        latitude: 35.6,
        longitude: 139.7,
      }),
      organization(newId(), '非公開めっき', { face_published: false, latitude: 35.6, longitude: 139.7 }),
      organization(newId(), '山田税務めっき', {
        kind: 'sole_proprietor',
        professional: true,
        specialities: ['事業承継'],
        verified_at: new Date(),
        verified_by: 'x',
      }),
      organization(newId(), '川本デザイン', { kind: 'sole_proprietor', professional: true, specialities: ['ロゴ'] }),
    ),
  )

  it('takes words and filters together, and leaves out what is closed or not public', async () => {
    expect((await shown(at({ q: 'めっき' }))).toSorted()).toEqual([
      'みなもめっき工業',
      '山田税務めっき',
      '青葉めっき商店',
    ])
    expect(await shown(at({ q: 'めっき', kind: 'factory' }))).toEqual(['みなもめっき工業'])
    expect(await shown(at({ q: 'めっき', kind: 'factory', division: 'E' }))).toEqual(['みなもめっき工業'])
    expect(await shown(at({ q: 'めっき', kind: 'sole_proprietor', division: 'E' }))).toEqual([])
    expect(await shown(at({ q: 'めっき', kind: 'nonsense', division: '<b>', page: '-3' }))).toHaveLength(3)
  })

  it('lists the professionals by a link of their own, also the verified ones only', async () => {
    const page = await (await w.stranger.get('/organizations')).text()
    expect(page).toContain('/organizations?professional=yes')
    expect((await shown(at({ professional: 'yes' }))).toSorted()).toEqual(['山田税務めっき', '川本デザイン'].toSorted())
    expect(await shown(at({ professional: 'yes', verified: 'yes' }))).toEqual(['山田税務めっき'])
    expect(await shown(at({ professional: 'yes', q: '事業承継' }))).toEqual(['山田税務めっき'])
  })

  it('gives the places of what it lists as GeoJSON, longitude first', async () => {
    const answer = await w.stranger.get('/organizations.geojson?q=めっき')
    expect(answer.headers.get('content-type')).toMatch(/^application\/geo\+json/)
    const { type, numberMatched, features } = await answer.json()
    expect({ type, numberMatched }).toEqual({ type: 'FeatureCollection', numberMatched: 1 })
    expect(features).toMatchObject([
      { geometry: { type: 'Point', coordinates: [139.7, 35.6] }, properties: { name: 'みなもめっき工業' } },
    ])
  })

  it('has pages of thirty that keep the filters, in as many queries for many as for few', async () => {
    await insert(...Array.from({ length: 65 }, (_, n) => organization(newId(), `豆腐の店${n}`, { kind: 'farm' })))
    const first = parse(await (await w.stranger.get(at({ q: '豆腐', kind: 'farm' }))).text())
    expect(first.querySelectorAll('.card')).toHaveLength(30)
    const next = first.querySelectorAll('.pagination a').map((link) => link.getAttribute('href'))
    expect(next.some((href) => href?.includes('kind=farm') && href.includes('page=3'))).toBe(true)
    expect(await shown(at({ q: '豆腐', kind: 'farm', page: '3' }))).toHaveLength(5)
    const queries = async (path: string) => {
      w.site.db.takeQueries()
      await w.stranger.get(path)
      return w.site.db.takeQueries().length
    }
    expect(await queries(at({ q: '豆腐' }))).toBe(await queries(at({ q: 'みなもめっき' })))
  })
})

describe('the lists of staff', () => {
  const rows = async (path: string) =>
    parse(await (await w.coordinator.browser.get(path)).text()).querySelectorAll('tbody tr').length

  it('have pages of thirty and as many queries for one as for many, and show what is not public', async () => {
    const path = `/staff/organizations?${new URLSearchParams({ q: '豆腐の店' })}`
    expect([await rows(path), await rows(`${path}&page=3`)]).toEqual([30, 5])
    expect(await (await w.coordinator.browser.get('/staff/organizations?q=非公開めっき')).text()).toContain('非公開')
    const queries = async (to: string) => {
      w.site.db.takeQueries()
      await w.coordinator.browser.get(to)
      return w.site.db.takeQueries().length
    }
    expect(await queries(path)).toBe(await queries('/staff/organizations?q=非公開めっき'))
    expect(await queries('/staff/people')).toBe(await queries('/staff/people?q=花'))
  })

  it('are closed to members, and offer the auditor nothing to change', async () => {
    for (const path of ['/staff/people', '/staff/organizations', '/staff/claims']) {
      expect((await w.hana.browser.get(path)).status).toBe(404)
      expect((await w.stranger.get(path)).headers.get('location')).toMatch(/^\/sign-in/)
      expect(await (await w.auditor.browser.get(path)).text()).not.toContain('登録する</a>')
    }
  })
})

describe('the badge', () => {
  it('is given and taken by staff, to professionals only, and goes when they leave the list', async () => {
    const id = newId()
    await insert(organization(id, '佐伯労務', { professional: true }))
    const verified = async () =>
      (
        await w.site.inside((tx) =>
          tx.selectFrom('organization').select('verified_by').where('id', '=', id).executeTakeFirstOrThrow(),
        )
      ).verified_by !== null
    const give = (browser: Browser, given = 'yes', to = id) => browser.post(`/organizations/${to}/badge`, { given })
    expect([(await give(w.jiro.browser)).status, (await give(w.auditor.browser)).status]).toEqual([403, 403])
    expect(await verified()).toBe(false)
    await give(w.coordinator.browser)
    await give(w.coordinator.browser)
    expect(await verified()).toBe(true)
    expect(await (await w.stranger.get(`/o/${id}`)).text()).toContain('確認済みの専門家')
    await give(w.coordinator.browser, '')
    expect(await verified()).toBe(false)
    await give(w.coordinator.browser)
    await w.coordinator.browser.post(`/organizations/${id}/edit`, {
      id,
      version: '1',
      name: '佐伯労務',
      kind: 'company',
    })
    expect(await verified()).toBe(false)
    await give(w.coordinator.browser)
    expect(await verified()).toBe(false)
    expect((await give(w.coordinator.browser, 'yes', 'x')).status).toBe(404)
  })
})

describe('a person', () => {
  const values = {
    area: '港町',
    occupation: '通訳',
    bio: 'ひみつの自己紹介',
    looking_for: 'ひみつの願い',
    home_town: '焼津',
  }
  const choose = (audience: 'nobody' | 'members' | 'all', some: readonly string[] = choosableFields) =>
    w.site.inside((tx) =>
      tx
        .updateTable('person')
        .set({
          ...values,
          visibility: JSON.stringify(
            Object.fromEntries(choosableFields.map((field) => [field, some.includes(field) ? audience : 'nobody'])),
          ),
        })
        .where('id', '=', w.hana.person)
        .execute(),
    )
  const seen = async (browser: Browser) => {
    const html = await (await browser.get(`/people/${w.hana.person}`)).text()
    return Object.values(values).filter((value) => html.includes(value))
  }

  it('shows each field to whom they chose, on the page and in the directory', async () => {
    const all = Object.values(values)
    await choose('nobody')
    expect([await seen(w.jiro.browser), await seen(w.stranger)]).toEqual([[], []])
    expect([await seen(w.hana.browser), await seen(w.coordinator.browser), await seen(w.auditor.browser)]).toEqual([
      all,
      all,
      all,
    ])
    expect(await (await w.jiro.browser.get('/people?q=通訳')).text()).not.toContain('港町')
    expect(await shown('/people?q=通訳', w.jiro.browser)).toEqual([])
    await choose('members')
    expect([await seen(w.jiro.browser), await seen(w.stranger)]).toEqual([all, []])
    expect(await shown('/people?q=通訳', w.jiro.browser)).toEqual(['花'])
    await choose('all', ['bio'])
    expect([await seen(w.jiro.browser), await seen(w.stranger)]).toEqual([['ひみつの自己紹介'], ['ひみつの自己紹介']])
    expect((await w.stranger.get('/people')).headers.get('location')).toMatch(/^\/sign-in/)
  })

  it('who shows strangers nothing looks to them like one who does not exist', async () => {
    await choose('members')
    const [hidden, none] = [
      await w.stranger.get(`/people/${w.hana.person}`),
      await w.stranger.get(`/people/${newId()}`),
    ]
    expect([hidden.status, none.status]).toEqual([303, 303])
    expect([(await w.stranger.get('/people/x')).status, (await w.jiro.browser.get('/people/x')).status]).toEqual([
      303, 404,
    ])
  })

  it('never shows the full name, address or telephone to others unless they opened it', async () => {
    await choose('all', ['bio'])
    for (const browser of [w.jiro.browser, w.stranger]) {
      const html = await (await browser.get(`/people/${w.hana.person}`)).text()
      expect([html.includes('水野'), html.includes('ミズノ'), html.includes(`${w.hana.person}@`)]).toEqual([
        false,
        false,
        false,
      ])
    }
  })
})
