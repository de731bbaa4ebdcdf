// The search as its readers use it: what a person, a firm or the staff may see is found and counted, nothing else.
import { beforeAll, describe, expect, it } from 'vitest'
import { insertOpportunities } from '#modules/opportunities/index.ts'
import { newId } from '#platform/id.ts'
import { insertConsents, insertOrganizations, insertPeople } from '#modules/members/index.ts'
import { acts, challengeWorld, type ChallengeWorld, type Who } from '../../test/challenge-world.ts'
import { minamo } from '../../test/database.ts'
import { organizationRow } from '../../test/organization-row.ts'
import { personRow } from '../../test/person-row.ts'

let w: ChallengeWorld
const everybody: Who[] = [null, 'factory', 'member', 'coordinator', 'auditor']
const page = async (who: Who, query: string) => (await w.get(who, `/search?${query}`)).text()
const asked = (q: string) => new URLSearchParams({ q }).toString()
/** Who of everybody finds `sight` by these words. */
const finders = async (q: string, sight: string) => {
  const pages = await Promise.all(everybody.map(async (who) => [who, await page(who, asked(q))] as const))
  return pages.filter(([, html]) => html.replaceAll(/<\/?mark>/g, '').includes(sight)).map(([who]) => who)
}
const person = newId()

beforeAll(async () => {
  w = await challengeWorld()
  await w.inside(async (tx) => {
    await insertOpportunities(tx, [w.sample()])
    await insertOrganizations(tx, [
      organizationRow({ id: newId(), name: 'みずほ<b>金属', makes: '精密歯車' }),
      organizationRow({ id: newId(), name: '載せない工業', makes: '精密歯車', face_published: false }),
    ])
    const visibility = JSON.stringify({ bio: 'nobody', occupation: 'all' })
    const told = {
      bio: '胸の内を語る',
      occupation: '時計職人',
      visibility,
      family_name: '秘田',
      email: 'hida@example.jp',
    }
    await insertPeople(tx, [personRow({ id: person, display_name: 'ひぐらし', ...told })])
  })
})

describe('an organization', () => {
  it('is found by everybody, with its words marked and its text escaped', async () => {
    expect(await finders('精密歯車', 'みずほ&lt;b&gt;金属')).toEqual(everybody)
    expect(await page(null, asked('精密歯車'))).toContain('<mark>精密歯車</mark>')
  })

  it('without a public page is found by staff alone, and counted for nobody else', async () => {
    expect(await finders('精密歯車', '載せない工業')).toEqual(['coordinator', 'auditor'])
    expect(await page('member', asked('精密歯車'))).toContain('全1件')
    expect(await page('coordinator', asked('精密歯車'))).toContain('全2件')
  })
})

describe('a person', () => {
  it('who does not let themselves be found is found by staff alone', async () => {
    expect(await finders('時計職人', 'ひぐらし')).toEqual(['coordinator', 'auditor'])
    expect(await page('member', asked('時計職人'))).toContain('見つかりませんでした')
  })

  it('is found by each reader in what they show to that reader, from the moment they agree until they withdraw', async () => {
    await w.inside(async (tx) => {
      const consent = {
        municipality: minamo.code,
        id: newId(),
        person,
        purpose: 'findable',
        text_version: '1',
        evidence: '{}',
      }
      await insertConsents(tx, [consent])
      await tx.updateTable('person').set({ findable: true }).where('id', '=', person).execute()
    })
    expect(await finders('時計職人', 'ひぐらし')).toEqual(everybody)
    for (const q of ['胸の内', '秘田', 'hida@example.jp'])
      expect(await finders(q, 'ひぐらし')).toEqual(['coordinator', 'auditor'])
    await w.inside((tx) => tx.updateTable('person').set({ findable: false }).where('id', '=', person).execute())
    expect(await finders('時計職人', 'ひぐらし')).toEqual(['coordinator', 'auditor'])
  })
})

describe('a challenge', () => {
  it('is found by everybody when published; a draft by its organization and staff', async () => {
    expect(await finders('ためし出店', 'ためし出店を始めたい')).toEqual(everybody)
    const draft = await acts(w).draft()
    await w.inside((tx) =>
      tx.updateTable('opportunity').set({ title: '翡翠の下書き' }).where('id', '=', draft).execute(),
    )
    expect(await finders('翡翠', '翡翠の下書き')).toEqual(['factory', 'coordinator', 'auditor'])
  })
})

describe('the page', () => {
  it('narrows by kind and by finer kind, and keeps the counts of the others', async () => {
    const html = await page(null, `${asked('精密歯車')}&kind=challenge`)
    expect(html).toContain('すべての種類からさがす')
    expect(await page(null, `${asked('出店')}&kind=challenge&facet=pro-bono`)).toContain('ためし')
  })

  it('has no page beyond the last, and nothing to say before it is asked', async () => {
    expect((await w.get(null, `/search?${asked('精密歯車')}&page=2`)).status).toBe(404)
    expect((await w.get(null, '/search')).status).toBe(200)
  })

  it('takes whatever is typed', async () => {
    for (const q of ["'", '\\', '%', 'a'.repeat(5000), '🧑‍🌾', ':* & |', '<script>'])
      expect((await w.get(null, `/search?${asked(q)}`)).status).toBe(200)
  })
})
