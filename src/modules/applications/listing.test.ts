// The staff's list of a scheme, and applications that came on paper.
import { beforeAll, expect, it } from 'vitest'
import { newId } from '#platform/id.ts'
import { bookYear } from '../../../test/book-year.ts'
import { type ApplicationWorld, applicationWorld, openScheme } from '../../../test/application-world.ts'
import { organization, person } from '../../../test/member-world.ts'
import { testSite } from '../../../test/site.ts'
import { applicationRow } from '../../../test/application-row.ts'

const site = await testSite()
let w: ApplicationWorld
beforeAll(async () => {
  w = await applicationWorld(site)
})

/** Submitted under a new scheme by as many new firms, one a day, the first the longest ago. */
async function submittedBy(names: readonly string[]) {
  const open = await openScheme(site)
  await site.inside(async (tx) => {
    for (const [index, name] of names.entries()) {
      const [firm, submitted_at] = [newId(), new Date(Date.now() - (names.length - index) * 86_400_000)]
      await tx.insertInto('organization').values(organization(firm, name)).execute()
      await tx
        .insertInto('application')
        .values(
          applicationRow({
            id: newId(),
            ...open,
            organization: firm,
            applicant_name: name,
            number: index + 1,
            pages: 3,
            asked_yen: 100_000,
            submitted_at,
          }),
        )
        .execute()
    }
  })
  return open
}
const list = async (path: string, browser = w.coordinator.browser): Promise<string> => (await browser.get(path)).text()
const inOrder = (page: string, ...names: string[]): boolean => {
  const at = names.map((name) => page.indexOf(name))
  return at.every((one, index) => one > (at[index - 1] ?? 0))
}

it('shows what was submitted, the newest or the oldest first, narrowed by state, name and number', async () => {
  const { scheme } = await submittedBy(['青木商店', '石田工業', '上野食堂'])
  await w.begun(w.hana.browser, w.factory, scheme)
  const path = `/staff/schemes/${scheme}/applications`
  const all = await list(path)
  expect(inOrder(all, '上野食堂', '石田工業', '青木商店')).toBe(true)
  expect(all).toContain('3日')
  // A draft is nobody's but the applicant's.
  expect(all).not.toContain('小宮山製作所')
  expect(inOrder(await list(`${path}?order=oldest`), '青木商店', '石田工業', '上野食堂')).toBe(true)
  for (const q of ['石田', `${bookYear}-0002`, '２']) {
    const found = await list(`${path}?q=${encodeURIComponent(q)}`)
    expect([q, found.includes('石田工業'), found.includes('青木商店')]).toEqual([q, true, false])
  }
  const none = await list(`${path}?state=review`)
  expect([none.includes('この条件に合うものはありません'), none.includes(`href="${path}"`)]).toEqual([true, true])
  expect((await w.coordinator.browser.get(`${path}?page=2`)).status).toBe(404)
})

it('takes as many queries for three as for one', async () => {
  const [one, three] = [await submittedBy(['一社']), await submittedBy(['甲社', '乙社', '丙社'])]
  const queries = async ({ scheme }: { scheme: string }): Promise<number> => {
    site.db.takeQueries()
    await list(`/staff/schemes/${scheme}/applications`)
    return site.db.takeQueries().length
  }
  expect(await queries(three)).toBe(await queries(one))
})

it('is for staff and the auditor; the file for staff alone, and that it was taken is written down', async () => {
  const { scheme } = await submittedBy(['青木商店'])
  const path = `/staff/schemes/${scheme}/applications`
  const statuses = await Promise.all(
    [w.coordinator, w.auditor, w.hana, w.jiro].map(async ({ browser }) => (await browser.get(path)).status),
  )
  expect(statuses).toEqual([200, 200, 404, 404])
  const csv = await w.coordinator.browser.post(`${path}.csv`)
  expect(await csv.text()).toContain(`${bookYear}-0001,青木商店,受付済み`)
  expect([
    (await w.auditor.browser.post(`${path}.csv`)).status,
    (await w.hana.browser.post(`${path}.csv`)).status,
  ]).toEqual([403, 404])
  const line = await site.inside((tx) =>
    tx.selectFrom('audit_line').select('subject_id').where('action', '=', 'applications.exported').executeTakeFirst(),
  )
  expect(line?.subject_id).toBe(scheme)
})

it('takes what came on paper from somebody without an account, and says so', async () => {
  const { scheme } = await openScheme(site)
  const someone = newId()
  await site.inside((tx) =>
    tx
      .insertInto('person')
      .values(person(someone, null, '一郎'))
      .execute(),
  )
  const { browser } = w.coordinator
  await browser.post('/acting', { kind: 'person', id: someone, origin: 'paper' })
  const id = await w.begun(browser, 'person', scheme)
  await w.filled(id, browser)
  expect((await w.submitted(id, browser)).status).toBe(303)
  expect(await w.row(id)).toMatchObject({
    person: someone,
    organization: null,
    origin: 'paper',
    state: 'submitted',
    number: 1,
  })
})
