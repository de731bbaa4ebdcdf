// What others approve by stays: a second round that closes meanwhile counts for the other applications only.
import { beforeAll, expect, it } from 'vitest'
import { newId } from '#platform/id.ts'
import { resultsOf, reviewPart } from '#modules/reviewing/index.ts'
import { type AwardWorld, awardWorld } from '../../../test/award-world.ts'
import { minamo } from '../../../test/database.ts'
import { testSite } from '../../../test/site.ts'

const municipality = minamo.code
let site: Awaited<ReturnType<typeof testSite>>
let w: AwardWorld
beforeAll(async () => {
  site = await testSite()
  w = await awardWorld(site)
})

/** Scored with 60, and with 90 in a second round that is still open. */
async function scored(open: Awaited<ReturnType<AwardWorld['scheme']>>, application: string) {
  const review = newId()
  const in_at = new Date()
  await site.inside(async (tx) => {
    await tx
      .insertInto('review')
      .values({
        municipality,
        id: review,
        application,
        call: open.call,
        reviewer: 'aoi',
        state: 'in',
        due_on: '2099-12-01',
        assigned_account: 'x',
        declared_at: in_at,
      })
      .execute()
    for (const [round, points] of [
      [1, 60],
      [2, 90],
    ] as const)
      await tx
        .insertInto('review_score')
        .values({ municipality, review, round, points, in_at, scores: '{}', comments: '{}', words: '' })
        .execute()
  })
}

it('closing the second round changes no score under a proposal that is out or decided', async () => {
  const open = await w.scheme(1_000_000)
  const plan = JSON.stringify({ ...reviewPart.fresh, second: true })
  await site.inside((tx) =>
    tx
      .insertInto('review_call')
      .values({
        municipality,
        call: open.call,
        scheme: open.scheme,
        plan,
        due_on: '2099-12-01',
        second_at: new Date(),
        created_account: 'x',
      })
      .execute(),
  )
  const [sent, decided, other] = [await w.application(open), await w.application(open), await w.application(open)]
  for (const one of [sent, decided, other]) await scored(open, one)
  const scores = async () => {
    const results = await site.inside((tx) => resultsOf(tx, [sent, decided, other]))
    return [sent, decided, other].map((one) => results.get(one)?.score)
  }
  const proposed = async (application: string) => {
    const id = await w.drafted(w.drafter.browser, open, { [application]: 'award' })
    expect((await w.act(w.drafter.browser, id, 'sending', w.chain(w.chief))).status).toBe(303)
    return id
  }
  const waits = await proposed(sent)
  expect((await w.act(w.chief.browser, await proposed(decided), 'approval')).status).toBe(303)
  expect(await scores()).toEqual([60, 60, 60])
  const close = { call: open.call, act: 'close' }
  expect((await w.chief.browser.post(`/staff/schemes/${open.scheme}/panel/second-round`, close)).status).toBe(303)
  expect(await scores()).toEqual([60, 60, 90])
  // Taken back it is written anew, and goes by what counts now; also when it is sent on again.
  await w.act(w.drafter.browser, waits, 'taking-back')
  expect(await scores()).toEqual([90, 60, 90])
  await w.act(w.drafter.browser, waits, 'sending', w.chain(w.chief))
  expect(await scores()).toEqual([90, 60, 90])
})
