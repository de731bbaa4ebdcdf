import { beforeAll, describe, expect, it } from 'vitest'
import { organizationRow } from '../../../test/organization-row.ts'
import { personRow } from '../../../test/person-row.ts'
import { testSite } from '../../../test/site.ts'

const number = '1234567890123'
let site: Awaited<ReturnType<typeof testSite>>
let works: { id: string; slug: string }

const signedInAs = async (email: string) => {
  const browser = site.browser()
  await browser.signIn(email)
  return browser
}

beforeAll(async () => {
  site = await testSite()
  works = organizationRow({ name: '株式会社みなも製作所', corporate_number: number, face_published: true })
  const claimant = async (email: string, account_type: string, corporate_number: string) => {
    const account = await site.account(email)
    const said = { account_type, corp_type: '1', corporate_number, name: '社名' }
    await site.inside(async (tx) => {
      await tx
        .insertInto('person')
        .values(personRow({ display_name: email, account }))
        .execute()
      await tx
        .insertInto('business_id')
        .values({ municipality: '000019', account, ...said })
        .execute()
    })
  }
  await site.inside((tx) =>
    tx
      .insertInto('organization')
      .values({ ...organizationRow({ name: '' }), ...works })
      .execute(),
  )
  await claimant('prime@example.jp', '2', number)
  await claimant('other@example.jp', '2', '9999999999999')
  await claimant('entry@example.jp', '1', number)
  await site.account('staff@example.jp', 'coordinator')
})

describe('a business that GビズID named', () => {
  it('waits on the page of its holder until they have claimed it', async () => {
    const prime = await signedInAs('prime@example.jp')
    const page = async () => (await prime.get('/me')).text()
    expect(await page()).toContain('代表者として申し出る')
    expect(await page()).toContain(`/o/${works.slug}`)
    expect(await (await (await signedInAs('other@example.jp')).get('/me')).text()).not.toContain('代表者として申し出る')
    await prime.post(`/organizations/${works.id}/claims`, { id: crypto.randomUUID(), reason: '代表の山田です' })
    expect(await page()).not.toContain('代表者として申し出る')
  })

  it('is evidence for staff, who still decide; an account that nobody checked is none', async () => {
    for (const email of ['other@example.jp', 'entry@example.jp'])
      await (
        await signedInAs(email)
      ).post(`/organizations/${works.id}/claims`, { id: crypto.randomUUID(), reason: email })
    const page = await (await (await signedInAs('staff@example.jp')).get('/staff/claims')).text()
    expect(page.match(/GビズIDプライム：法人番号が一致/g)).toHaveLength(1)
    expect(page.match(/GビズIDプライム：法人番号が違います/g)).toHaveLength(1)
    expect(page).toContain('entry@example.jp')
    const people = await site.inside((tx) => tx.selectFrom('affiliation').select('person').execute())
    expect(people).toEqual([])
  })
})
