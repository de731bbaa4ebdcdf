// The same pages in a town: none of them takes it for a ward.
import { beforeAll, expect, it } from 'vitest'
import { insertOrganizations, insertPeople } from '#modules/members/index.ts'
import { newId } from '#platform/id.ts'
import { hoshimi } from './database.ts'
import { organizationRow } from './organization-row.ts'
import { personRow } from './person-row.ts'
import { testSite } from './site.ts'

const site = await testSite()
const at = site.browser('hoshimi.localhost')
const person = newId()
let paths: string[]

beforeAll(async () => {
  const account = await site.account('hoshi@example.jp')
  await site.inside(async (tx) => {
    const { code: municipality } = hoshimi
    await tx
      .insertInto('role_grant')
      .values({ municipality, account, role: 'coordinator', granted_by: 'test' })
      .execute()
    await insertPeople(tx, [
      personRow({ municipality, id: person, account, display_name: '星 一郎', experience_count: 1 }),
    ])
    await insertOrganizations(tx, [organizationRow({ municipality, name: 'ほしみ果樹園', slug: 'orchard' })])
  }, hoshimi.code)
  await at.signIn('hoshi@example.jp')
  const plain = site.app.routes.filter(({ method, path }) => method === 'GET' && !/[:*]/.test(path))
  paths = [...plain.map(({ path }) => path), `/people/${person}`, '/o/orchard', '/opportunities/new?kind=collaboration']
})

const pageOf = async (path: string, language: string) => {
  await at.get(`/language?to=${language}`)
  return (await at.get(path)).text()
}

it('never calls a town a ward, in any language', { timeout: 180_000 }, async () => {
  const wards: string[] = []
  for (const language of ['ja', 'en', 'easy']) {
    for (const path of paths.filter((each) => !each.startsWith('/dev/') && each !== '/language')) {
      const [found] = /区内|区の|\bward\b/.exec(await pageOf(path, language)) ?? []
      if (found !== undefined) wards.push(`${language} ${path}: ${found}`)
    }
  }
  expect(wards).toEqual([])
})

it('is found from the list of demo accounts, in either town', async () => {
  for (const browser of [at, site.browser()]) {
    const page = await (await browser.get('/dev/accounts')).text()
    expect(page).toContain('href="http://localhost:3000/sign-in"')
    expect(page).toContain('href="http://hoshimi.localhost:3000/sign-in"')
    expect(page.indexOf('hoshi@demo.example')).toBeGreaterThan(page.indexOf('hoshimi.localhost:3000'))
  }
})

it('says what it is instead', async () => {
  expect(await pageOf('/organizations', 'ja')).toContain('町内の専門家')
  expect(await pageOf(`/people/${person}`, 'ja')).toContain('町内での取組 1件')
  expect(await pageOf('/opportunities', 'en')).toContain('groups of the town')
  const ward = await site.browser().get('/opportunities')
  expect(await ward.text()).toContain('区内の会社・商店・団体')
})
