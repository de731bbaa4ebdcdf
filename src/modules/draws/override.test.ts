// Who may decide that somebody is always or never in, and what everybody reads of it.
import { describe, expect, test } from 'vitest'
import { newId } from '#platform/id.ts'
import { minamo } from '../../../test/database.ts'
import { drawWorld } from '../../../test/draw-world.ts'
import { person } from '../../../test/member-world.ts'
import { testSite } from '../../../test/site.ts'
import { drawPaths } from './index.ts'

const site = await testSite()
const w = await drawWorld(site)
const { promised, applied, freeze, run, statesOf, proofOf } = w

describe('An override', () => {
  test('needs a reason without a name, and stands in the proof', async () => {
    const event = await promised({ capacity: 1 })
    const groups = await applied(event, 1, 1, 1)
    const [speaker, twice] = groups
    const decide = (id: string, values: Record<string, string>) =>
      w.coordinator.browser.post(drawPaths.override(event, id), values)
    for (const reason of ['', '水野さんが発表する']) {
      const answer = await decide(speaker?.id ?? '', { override: 'always', reason })
      expect([answer.status, (await answer.text()).includes(reason)]).toEqual([422, true])
    }
    expect((await decide(speaker?.id ?? '', { override: 'always', reason: '発表をお願いしている' })).status).toBe(303)
    expect((await decide(twice?.id ?? '', { override: 'never', reason: '同じ方の2つ目の申込み' })).status).toBe(303)
    expect((await decide(newId(), { override: 'never', reason: '別の人' })).status).toBe(404)
    await freeze(event)
    expect((await decide(speaker?.id ?? '', { override: 'none', reason: '' })).status).toBe(409)
    await run(event)
    const proof = await proofOf(event)
    expect(proof.overrides.map(({ override, reason }: Record<string, string>) => [override, reason])).toEqual([
      ['always', '発表をお願いしている'],
      ['never', '同じ方の2つ目の申込み'],
    ])
    const states = await site.inside((tx) =>
      tx.selectFrom('registration').select(['id', 'state']).where('event', '=', event).execute(),
    )
    const state = new Map(states.map((row) => [row.id, row.state]))
    expect(groups.map(({ id }) => state.get(id))).toEqual(['admitted', 'declined', 'waiting'])
  })

  test('is decided by the municipality’s staff alone; whoever represents the organizer may cancel what was entered twice, and the applicant reads it', async () => {
    const event = await promised({ organization: w.factory })
    const [one, two] = await applied(event, 1, 1)
    const plain = await w.enter(`plain-${newId()}@example.jp`)
    await site.inside(async (tx) => {
      const id = newId()
      await tx
        .insertInto('person')
        .values(person(id, plain.account, '三郎'))
        .execute()
      await tx
        .insertInto('affiliation')
        .values({ municipality: minamo.code, organization: w.factory, person: id, role: 'staff' })
        .execute()
    })
    const never = { override: 'never', reason: '同じ方の2つ目の申込み' }
    const cancel = `/events/${event}/registrations/${two?.id}/cancellation`
    for (const { browser } of [plain, w.hana]) {
      const page = await browser.get(drawPaths.organize(event))
      expect([page.status, (await page.text()).includes('/draw/overrides/')]).toEqual([200, false])
      expect((await browser.get(drawPaths.override(event, two?.id ?? ''))).status).toBe(403)
      expect((await browser.post(drawPaths.override(event, two?.id ?? ''), never)).status).toBe(403)
    }
    await site.inside((tx) =>
      tx.updateTable('registration').set({ phone: '03-1234-5678' }).where('event', '=', event).execute(),
    )
    const toldToCancel = async ({ browser }: Pick<typeof plain, 'browser'>) =>
      (await (await browser.get(drawPaths.organize(event))).text()).includes('お名前の先のページで取り消してください')
    expect([await toldToCancel(plain), await toldToCancel(w.hana), await toldToCancel(w.coordinator)]).toEqual([
      false,
      true,
      true,
    ])
    expect((await plain.browser.post(cancel)).status).toBe(403)
    expect((await w.hana.browser.post(cancel)).status).toBe(303)
    expect(await site.mailTo(`${two?.id}@example.jp`)).toMatchObject([
      { paragraphs: [expect.stringContaining('お心当たりのないときは')] },
    ])
    expect((await w.coordinator.browser.post(drawPaths.override(event, one?.id ?? ''), never)).status).toBe(303)
    expect((await statesOf(event)).map(({ state }) => state).sort()).toEqual(['applied', 'cancelled'])
  })
})
