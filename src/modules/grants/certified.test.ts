import { expect, it } from 'vitest'
import { found } from '#platform/errors.ts'
import { findApplication } from '#modules/applications/index.ts'
import { bookYear } from '../../../test/book-year.ts'
import { applicationWorld, openScheme } from '../../../test/application-world.ts'
import { givenAward } from '../../../test/given-award.ts'
import { testSite } from '../../../test/site.ts'

const site = await testSite()
const w = await applicationWorld(site)

const applied = async (browser: typeof w.hana.browser, applicant: string, scheme: string) => {
  const id = await w.begun(browser, applicant, scheme)
  await w.filled(id, browser)
  return id
}

it('names bodies that are certified for as long as they are, persons and traders never; three of those are counted', async () => {
  const { scheme } = await openScheme(site)
  await site.inside((tx) =>
    tx
      .updateTable('scheme')
      .set({ kind: 'certification', title: '社会課題解決事業者の認定' })
      .where('id', '=', scheme)
      .execute(),
  )
  const held = async (browser: typeof w.hana.browser, applicant: string, more: object) => {
    const id = await applied(browser, applicant, scheme)
    await site.inside(async (tx) => {
      const { municipality, call, organization, person, applicant_name } = found(await findApplication(tx, id))
      const corporate_number = organization === w.factory ? '7000012050002' : null
      await givenAward(tx, {
        municipality,
        application: id,
        scheme,
        call,
        fiscal_year: bookYear,
        organization,
        person,
        corporate_number,
        applicant_name,
        decided_on: '2024-04-01',
        decided_yen: null,
        yen: null,
        conditions: [],
        valid_until: null,
        ...more,
      })
    })
    return id
  }
  const read = async (path: string) => (await site.browser().get(path)).text()
  const pages = async () =>
    (await Promise.all(['/support/certified', `/support/${scheme}`, `/o/${face}`].map(read))).join('\n')
  const { slug: face } = await site.inside((tx) =>
    tx
      .updateTable('organization')
      .set({ face_published: true })
      .where('id', '=', w.factory)
      .returning('slug')
      .executeTakeFirstOrThrow(),
  )
  const old = await held(w.hana.browser, w.factory, { valid_until: '2026-01-31' })
  expect(await pages()).not.toMatch(/社会課題解決事業者の認定[^]*2026年1月31日/)
  expect(await (await w.hana.browser.get(`/applications/${old}/check`)).text()).toContain(
    '認定が決まったときに公開される内容',
  )
  await site.inside((tx) =>
    tx.updateTable('award').set({ valid_until: '2099-03-31' }).where('application', '=', old).execute(),
  )
  const said = await Promise.all(['/support/certified', `/support/${scheme}`, `/o/${face}`].map(read))
  expect([
    said[0]?.includes('7000012050002'),
    said[0]?.includes('2099年3月31日'),
    said[1]?.includes('（1件）'),
    said[2]?.includes('社会課題解決事業者の認定'),
  ]).toEqual([true, true, true, true])
  const counted = async (path: string) => {
    site.db.takeQueries()
    return { html: await read(path), queries: site.db.takeQueries().length }
  }
  const { html, queries } = await counted('/support/certified')
  expect(html).toContain(`href="/o/${encodeURIComponent(face)}"`)
  const [, named] = [
    await held(w.jiro.browser, w.other, { valid_until: '2099-03-31', corporate_number: '4000012090001' }),
    await counted(`/support/certified?scheme=${scheme}`),
  ]
  expect([named.queries, named.html.includes('別の会社'), named.html.includes('全2件')]).toEqual([queries, true, true])
  const json = await (await site.browser().get('/support/certified.json')).json()
  expect(json.certifications).toMatchObject([
    { title: '社会課題解決事業者の認定', otherHolders: null, holders: [{}, {}] },
  ])
  expect(
    (await read('/support/certified.csv')).split('\r\n').filter((line) => line.includes('2099-03-31')),
  ).toHaveLength(2)
  await site.inside((tx) =>
    tx.updateTable('organization').set({ kind: 'sole_proprietor' }).where('id', '=', w.other).execute(),
  )
  await held(w.hana.browser, 'person', { valid_until: '2099-03-31' })
  expect(await pages()).not.toMatch(/別の会社|水野|二郎|個人事業主の方などが/)
  await site.inside((tx) =>
    tx.updateTable('award').set({ ended_on: '2026-11-01' }).where('application', '=', old).execute(),
  )
  expect(await read('/support/certified')).toContain('いま公表している認定はありません')
})
