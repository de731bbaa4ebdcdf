// For the tests of people and organizations: a factory with 花 as its representative, 二郎 of another firm, a coordinator, an auditor, a stranger.
import { newId } from '#platform/id.ts'
import { minamo } from './database.ts'
import { organizationRow } from './organization-row.ts'
import type { testSite } from './site.ts'

type Site = Awaited<ReturnType<typeof testSite>>

export const person = (id: string, account: string | null, display_name: string) => ({
  municipality: minamo.code,
  id,
  account,
  family_name: '水野',
  given_name: display_name,
  family_kana: 'ミズノ',
  given_kana: '',
  display_name,
  email: account === null ? null : `${id}@example.jp`,
  phone: null,
  postal_code: null,
  hours_per_week: null,
  home_town: null,
  photo: null,
  visibility: '{}',
  origin: 'demo',
})

/** The slug is the id. */
export const organization = (id: string, name: string, more: object = {}) => organizationRow({ id, name, ...more })

export async function memberWorld(site: Site) {
  const municipality = minamo.code
  const [factory, other] = [newId(), newId()]
  const [hana, jiro, kansa] = [newId(), newId(), newId()]
  const enter = async (email: string, ...roles: ('coordinator' | 'auditor')[]) => {
    const account = await site.account(email, ...roles)
    const browser = site.browser()
    await browser.signIn(email)
    return { account, browser, email }
  }
  const [forHana, forJiro] = [await enter('hana@example.jp'), await enter('jiro@example.jp')]
  const coordinator = await enter('coordinator@example.jp', 'coordinator')
  const auditor = await enter('auditor@example.jp', 'auditor')
  await site.inside(async (tx) => {
    await tx
      .insertInto('organization')
      .values([organization(factory, '小宮山製作所'), organization(other, '別の会社')])
      .execute()
    await tx
      .insertInto('person')
      .values([
        person(hana, forHana.account, '花'),
        person(jiro, forJiro.account, '二郎'),
        person(kansa, auditor.account, '監査'),
      ])
      .execute()
    await tx
      .insertInto('affiliation')
      .values([
        { municipality, organization: factory, person: hana, role: 'representative' },
        { municipality, organization: other, person: jiro, role: 'representative' },
      ])
      .execute()
    const consent = {
      municipality,
      id: newId(),
      person: hana,
      purpose: 'findable',
      text_version: 'test',
      evidence: '{}',
    }
    await tx.insertInto('consent').values(consent).execute()
    await tx.updateTable('person').set({ findable: true }).where('id', '=', hana).execute()
  })
  return {
    site,
    municipality,
    factory,
    other,
    /** Represents the factory; lets herself be found. */
    hana: { ...forHana, person: hana },
    /** Represents the other firm; does not let himself be found. */
    jiro: { ...forJiro, person: jiro },
    /** Without a profile. */
    coordinator,
    /** With one. */
    auditor,
    stranger: site.browser(),
    enter,
  }
}

export type MemberWorld = Awaited<ReturnType<typeof memberWorld>>
