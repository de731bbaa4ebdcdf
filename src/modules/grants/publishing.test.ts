import { beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { systemActor } from '#platform/auth/actor.ts'
import { newId } from '#platform/id.ts'
import { found } from '#platform/errors.ts'
import type { Award } from '#modules/awards/index.ts'
import { findApplication } from '#modules/applications/index.ts'
import { bookYear } from '../../../test/book-year.ts'
import { applicationWorld, type ApplicationWorld, openScheme } from '../../../test/application-world.ts'
import { minamo } from '../../../test/database.ts'
import { testSite } from '../../../test/site.ts'
import { publishAwards } from './actions/publish.ts'

const site = await testSite()
let w: ApplicationWorld
let firm: string
const actor = systemActor(minamo.code, '三浦')
const now = new Date()

/** What the schemas of the 360Giving standard 1.4 demand of a package and of a grant to an organization; more may stand there. */
const organization = z.object({ id: z.string().regex(/^(JP-JCN-\d{13}|\d{6}-recipient-.+)$/), name: z.string().min(1) })
const grantShape = z.object({
  id: z.string().min(1),
  title: z.string(),
  description: z.string(),
  currency: z.literal('JPY'),
  amountAwarded: z.number(),
  awardDate: z.iso.date(),
  recipientOrganization: z.array(organization).min(1),
  fundingOrganization: z.array(organization).min(1),
  grantProgramme: z.array(z.object({ code: z.string(), title: z.string() })),
  dateModified: z.iso.datetime(),
  dataSource: z.url(),
})
const packageShape = z.object({
  version: z.string().regex(/^\d+\.\d+$/),
  publisher: z.object({ name: z.string(), identifier: z.string() }),
  accessURL: z.url(),
  license: z.url(),
  grants: z.array(grantShape).min(1),
})

/** What stands of an award; the decision calls this in its own transaction. */
const decided = (id: string, yen: number | null, ended_on: string | null = null) =>
  site.inside(async (tx) => {
    const application = await findApplication(tx, id)
    if (application === undefined) throw new Error('no application')
    const { scheme, call, organization, person, applicant_name } = application
    const award: Award = {
      municipality: minamo.code,
      application: id,
      scheme,
      call,
      fiscal_year: bookYear,
      organization,
      person,
      corporate_number: null,
      applicant_name,
      decided_on: '2026-11-21',
      decided_yen: yen,
      yen,
      conditions: [],
      valid_until: null,
      ended_on,
      renewal_told_at: null,
    }
    await publishAwards(tx, actor, { all: [{ application, award }], now })
  })

const everything = async () => {
  const texts = ['/support/awards', '/support/awards.json', '/support/awards.csv'].map(async (path) => {
    const answer = await site.browser().get(path)
    expect([path, answer.status]).toEqual([path, 200])
    return answer.text()
  })
  return (await Promise.all(texts)).join('\n')
}
const applied = async (browser = w.hana.browser, applicant: string = w.factory, scheme = w.scheme) => {
  const id = await w.begun(browser, applicant, scheme)
  await w.filled(id, browser)
  return id
}
const schemeWith = async (set: { open_data_from_yen: number | null }) => {
  const open = await openScheme(site)
  await site.inside((tx) => tx.updateTable('scheme').set(set).where('id', '=', open.scheme).execute())
  return open.scheme
}

beforeAll(async () => {
  w = await applicationWorld(site)
  await site.inside(async (tx) => {
    await tx.updateTable('scheme').set({ open_data_from_yen: 100_000 }).where('id', '=', w.scheme).execute()
    await tx
      .updateTable('organization')
      .set({ corporate_number: '7000012050002' })
      .where('id', '=', w.factory)
      .execute()
  })
  firm = await applied()
})

it('shows the applicant the very words before they are sent', async () => {
  const officer = await w.enter('officer@example.jp')
  await site.inside((tx) =>
    tx
      .insertInto('role_grant')
      .values({ municipality: minamo.code, account: officer.account, role: 'officer', granted_by: 'test' })
      .execute(),
  )
  const path = `/staff/schemes/${w.scheme}/open-data`
  expect((await officer.browser.post(path, { version: '0', title_field: 'cost_yen' })).status).toBe(422)
  expect((await officer.browser.post(path, { version: '0', title_field: 'purpose' })).status).toBe(303)
  expect((await officer.browser.post(path, { version: '0', title_field: '' })).status).toBe(409)
  const check = await (await w.hana.browser.get(`/applications/${firm}/check`)).text()
  const shown = check.slice(check.indexOf('交付が決まったときに公開される内容'))
  for (const words of ['小宮山製作所', '7000012050002', '会計ソフトを入れます', '100,000円'])
    expect(shown).toContain(words)
})

it('publishes with the decision; later versions say what changed, and none is ever altered', async () => {
  await decided(firm, 99_999)
  expect(await everything()).not.toContain('小宮山製作所')
  await decided(firm, 123_000)
  await decided(firm, 123_000)
  const grants = async () => (await (await site.browser().get('/support/awards.json')).json()).grants
  expect(await grants()).toMatchObject([
    {
      title: '会計ソフトを入れます',
      currency: 'JPY',
      amountAwarded: 123_000,
      awardDate: '2026-11-21',
      recipientOrganization: [{ id: 'JP-JCN-7000012050002', name: '小宮山製作所' }],
      fundingOrganization: [{ name: 'みなも区' }],
      grantProgramme: [{ title: 'IT導入支援補助金' }],
    },
  ])
  const whole = await (await site.browser().get('/support/awards.json')).json()
  expect(packageShape.safeParse(whole).error).toBeUndefined()
  const beside = await (await site.browser().get(`/support/${w.scheme}`)).text()
  expect(beside).toContain('公表している交付を見る（1件）')
  const english = site.browser()
  await english.get('/language?to=en')
  expect(await (await english.get('/support/awards.csv')).text()).toContain(',2026-11-21,交付決定,')
  await decided(firm, 80_000)
  expect((await grants())[0].amountAwarded).toBe(80_000)
  await decided(firm, 80_000, '2026-12-01')
  expect((await grants())[0].amountAwarded).toBe(0)
  const versions = await site.inside((tx) =>
    tx
      .selectFrom('award_publication')
      .select(['version', 'state', 'yen'])
      .where('application', '=', firm)
      .orderBy('version')
      .execute(),
  )
  expect(versions).toEqual([
    { version: 1, state: 'awarded', yen: 123_000 },
    { version: 2, state: 'changed', yen: 80_000 },
    { version: 3, state: 'cancelled', yen: 0 },
  ])
  const altering = site.inside((tx) => tx.updateTable('award_publication').set({ yen: 1 }).execute())
  await expect(altering).rejects.toThrow('permission denied')
})

it('never names a person, nor tells two apart; three are counted', async () => {
  await site.inside((tx) =>
    tx.updateTable('person').set({ family_name: '葉隠', given_name: '菊乃' }).where('id', '=', w.jiro.person).execute(),
  )
  const scheme = await schemeWith({ open_data_from_yen: 1 })
  const person = await applied(w.jiro.browser, 'person', scheme)
  const row = await w.row(person)
  expect(row?.person).toBe(w.jiro.person)
  await decided(person, 222_333)
  const leak = /葉隠|菊乃|二郎|222,?333|会計ソフトを入れます、/
  expect(await everything()).not.toMatch(leak)
  // Two more of the same kind: sole traders.
  await site.inside(async (tx) => {
    const one = await tx
      .selectFrom('award_publication')
      .selectAll()
      .where('application', '=', person)
      .executeTakeFirstOrThrow()
    const other = (id: string) => ({ ...one, id, application: id })
    const years = (more: object) =>
      [1, 2, 3].map(() => ({
        ...one,
        id: newId(),
        application: newId(),
        fiscal_year: 2024,
        yen: 100_001,
        published_at: new Date('2025-03-01'),
        ...more,
      }))
    // Of a closed year three, of whom one was put right before its end; one came, and one changed, after the books were closed.
    const closed = years({})
    const [first, second] = closed
    const version = { version: 2, state: 'changed' as const }
    await tx
      .insertInto('award_publication')
      .values([
        ...closed,
        { ...found(first), ...version, yen: 100_002, published_at: new Date('2025-05-31T14:59:00Z') },
        { ...found(second), ...version, yen: 1, published_at: new Date('2025-05-31T15:00:00Z') },
        ...years({ published_at: new Date('2025-07-01') }).slice(0, 1),
      ])
      .execute()
    await tx
      .insertInto('award_publication')
      .values([other(w.call), other(w.form)])
      .execute()
  })
  const all = await everything()
  // Of the open year nothing, however many: the next one would be the difference of two days.
  expect(all).not.toMatch(/666,?999/)
  expect(all).toContain('300,004')
  expect(all).not.toMatch(leak)
})

it('never names somebody who trades under their own name, and publishes nothing where the scheme has no threshold', async () => {
  const scheme = await schemeWith({ open_data_from_yen: 1 })
  await site.inside((tx) =>
    tx.updateTable('organization').set({ kind: 'sole_proprietor' }).where('id', '=', w.other).execute(),
  )
  const trader = await applied(w.jiro.browser, w.other, scheme)
  expect(await (await w.jiro.browser.get(`/applications/${trader}/check`)).text()).toContain(
    'お名前も一件ごとの額も公開しません',
  )
  await decided(trader, 345_678)
  expect(await everything()).not.toMatch(/別の会社|345,?678/)
  const silent = await applied(w.hana.browser, w.factory, await schemeWith({ open_data_from_yen: null }))
  await decided(silent, 9_000_000)
  expect(await everything()).not.toMatch(/9,?000,?000/)
  expect(await (await w.hana.browser.get(`/applications/${silent}/check`)).text()).not.toContain('公開される内容')
})
