import { expect, test } from 'vitest'
import { inMunicipality } from '#platform/db/index.ts'
import { newId } from '#platform/id.ts'
import { minamo, testDatabase } from '../../../test/database.ts'
import { organization } from '../../../test/member-world.ts'
import { password, testSite } from '../../../test/site.ts'

// A second database stands for the standby: what it answers can be told from what the primary says.
const standby = await testDatabase()
const site = await testSite({ env: { DATABASE_REPLICA_URL: standby.url } })
const [old, fresh] = [organization(newId(), '控えの製作所'), organization(newId(), '本番の製作所')]
await inMunicipality(standby.root, minamo.code, (tx) => tx.insertInto('organization').values(old).execute())
await site.inside((tx) => tx.insertInto('organization').values(fresh).execute())
await site.account('hana@example.jp')

const asks = async (browser: ReturnType<typeof site.browser>): Promise<string[]> => {
  const text = await (await browser.get('/organizations')).text()
  return [old, fresh].map(({ name }) => name).filter((name) => text.includes(name))
}

test('A stranger reads from the standby', async () => {
  expect(await asks(site.browser())).toEqual(['控えの製作所'])
})

test('Whoever sends something reads from the primary for a while', async () => {
  const browser = site.browser()
  await browser.post('/sign-in', { email: 'hana@example.jp', password: 'not this one' })
  expect(await asks(browser)).toEqual(['本番の製作所'])
  browser.forget('sent')
  expect(await asks(browser)).toEqual(['控えの製作所'])
})

test('Whoever is signed in reads from the primary', async () => {
  const browser = site.browser()
  await browser.post('/sign-in', { email: 'hana@example.jp', password })
  browser.forget('sent')
  expect(await asks(browser)).toEqual(['本番の製作所'])
})

test('What the standby does not have yet is asked of the primary, and so is everything while it is away', async () => {
  expect((await site.browser().get(`/o/${fresh.slug}`)).status).toBe(200)
  await site.services.replica?.close()
  expect(await asks(site.browser())).toEqual(['本番の製作所'])
})
