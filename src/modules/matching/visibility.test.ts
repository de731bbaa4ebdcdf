// What somebody shows to nobody reaches neither the organization nor another member, in whatever words.
import { parse } from 'node-html-parser'
import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#platform/id.ts'
import { acts, challengeWorld, type ChallengeWorld, type Who } from '../../../test/challenge-world.ts'
import { makeFindable } from '../../../test/findable.ts'

const secrets = ['かくれ町', '秘密村', '週7時間', 'に動ける、と合います', '2099年', 'オンラインでも動けます', 'SDGs（8']

describe('a person who hides where they live, their home town, their hours, days and interests', () => {
  let w: ChallengeWorld
  let opportunity: string
  let introduction: string
  beforeAll(async () => {
    w = await challengeWorld()
    await makeFindable(w, w.people.member)
    const hide = (...fields: string[]) => JSON.stringify(Object.fromEntries(fields.map((field) => [field, 'nobody'])))
    await w.inside((tx) =>
      tx
        .updateTable('person')
        .set({
          area: 'かくれ町',
          home_town: '秘密村',
          hours_per_week: 7,
          days: ['weekend'],
          available_until_on: '2099-03-31',
          sdgs: [8],
          visibility: hide('area', 'home_town', 'availability', 'interests'),
        })
        .where('id', '=', w.people.member)
        .execute(),
    )
    opportunity = await acts(w).published()
    await w.inside((tx) =>
      tx
        .updateTable('opportunity')
        .set({ place: 'either', area: 'かくれ町の近く', days: ['weekend'], sdgs: [8] })
        .where('id', '=', opportunity)
        .execute(),
    )
    introduction = newId()
    const values = { id: introduction, person: w.people.member, note: 'お話が合うと思います。' }
    await w.post('coordinator', `/opportunities/${opportunity}/introductions`, values)
  })

  const read = async (who: Who, path: string) =>
    parse(await (await w.get(who, path)).text()).querySelector('main')?.textContent ?? ''
  /** The challenge's own neighbourhood is no secret. */
  const leaks = (text: string) => secrets.filter((secret) => text.replaceAll('かくれ町の近く', '').includes(secret))

  it('is introduced with the reasons that the organization may read, and no others', async () => {
    const page = await read('factory', `/introductions/${introduction}`)
    expect([page.includes('member'), page.includes('合うところ'), page.includes('必須の「')]).toEqual([
      true,
      true,
      true,
    ])
    expect(leaks(page)).toEqual([])
    for (const path of [`/opportunities/${opportunity}`, '/me', '/my/opportunities', `/people/${w.people.member}`])
      expect([path, leaks(await read('factory', path))]).toEqual([path, []])
  })

  it('is told by mail and notice without them', async () => {
    const told = await w.inside(async (tx) => [
      ...(await tx.selectFrom('mail').selectAll().where('to_address', '=', 'factory@example.jp').execute()),
      ...(await tx.selectFrom('notice').selectAll().where('person', '=', w.people.factory).execute()),
    ])
    expect(told.length).toBeGreaterThan(0)
    expect(leaks(JSON.stringify(told))).toEqual([])
  })

  it('is seen whole by the coordinator, who is told what not to pass on', async () => {
    expect(await read('coordinator', `/opportunities/${opportunity}/candidates`)).toContain('かくれ町')
    const other = await acts(w).published()
    const path = `/opportunities/${other}/introductions/new?person=${w.people.member}`
    const page = await read('coordinator', path)
    expect(page).toContain('ほかの会員に見せていない項目があります：お住まいの地域、関心、時間・曜日・期間、ふるさと。')
  })

  it('reads the same reasons as the organization does', async () => {
    const reasons = async (who: Who) => {
      const html = parse(await (await w.get(who, `/introductions/${introduction}`)).text())
      return html.querySelectorAll('.reasons li').map((li) => li.textContent)
    }
    const own = await reasons('member')
    expect(own.length).toBeGreaterThan(0)
    expect(own).toEqual(await reasons('factory'))
  })
})
