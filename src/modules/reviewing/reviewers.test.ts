// The list of reviewers, and who comes to stand on it.
import { sql } from 'kysely'
import { parse } from 'node-html-parser'
import { expect, it } from 'vitest'
import { insertAll } from '#platform/db/index.ts'
import { newId } from '#platform/id.ts'
import { minamo } from '../../../test/database.ts'
import { testSite } from '../../../test/site.ts'

const site = await testSite()
const officer = site.browser()
await site.account('yakusho@example.jp', 'officer')
await officer.signIn('yakusho@example.jp')
const list = async () => (await officer.get('/staff/reviewers')).text()

it('calls a reviewer without a person here by the name of the account', async () => {
  const account = await site.account('only-an-account@example.jp', 'reviewer')
  expect(await list()).toMatch(new RegExp(`href="/staff/reviewers/${account}">only-an-account<`))
})

it('makes a reviewer of an officer whom somebody writes down, and of nobody else', async () => {
  const [path, words] = [`/staff/reviewers/${await site.account('shokuin@example.jp', 'officer')}`, { version: '0' }]
  const listed = async () => (await list()).split('職員を審査員に加える').map((part) => part.includes(path))
  expect([(await officer.get(path)).status, await listed()]).toEqual([200, [false, true]])
  const button = async () => parse(await (await officer.get(path)).text()).querySelector('.form-actions button')?.text
  expect(await button()).toBe('審査員に加える')
  expect([(await officer.post(path, words)).status, await listed()]).toEqual([303, [true, false]])
  expect(await button()).toBe('保存する')
  expect((await officer.post(path, words)).headers.get('location')).toBe('/staff/reviewers')
  expect((await officer.post(path, { ...words, paused: 'yes' })).status).toBe(409)
  const member = `/staff/reviewers/${await site.account('member@example.jp')}`
  expect([(await officer.get(member)).status, (await officer.post(member, words)).status]).toEqual([404, 404])
})

it('lists so many a page, by name', async () => {
  const rows = Array.from({ length: 50 }, (_, n) => ({ account: newId(), name: `sensei-${99 - n}` }))
  for (const { account, name } of rows)
    await sql`insert into auth."user" (id, email, name, "emailVerified") values (${account}, ${`${name}@example.jp`}, ${name}, true)`.execute(
      site.db.root,
    )
  const granted = { municipality: minamo.code, role: 'reviewer' as const, granted_by: 'test' }
  await site.inside((tx) =>
    insertAll(
      tx,
      'role_grant',
      rows.map(({ account }) => ({ ...granted, account })),
    ),
  )
  const named = async (path: string) =>
    parse(await (await officer.get(path)).text())
      .querySelectorAll('main table a')
      .map(({ text }) => text)
  const [first, second] = [await named('/staff/reviewers'), await named('/staff/reviewers?page=2')]
  expect([first.length, second.length, [...first, ...second]]).toEqual([50, 2, [...first, ...second].toSorted()])
  expect((await officer.get('/staff/reviewers?page=3')).status).toBe(404)
})
