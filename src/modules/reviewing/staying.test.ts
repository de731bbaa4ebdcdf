// What reviewers declared and handed in, and what a panel proposed, is held by the database against the pages' own role.
import { beforeAll, expect, it } from 'vitest'
import type { Tx } from '#platform/db/index.ts'
import { newId } from '#platform/id.ts'
import { type AwardWorld, awardWorld } from '../../../test/award-world.ts'
import { minamo } from '../../../test/database.ts'
import { heldBy } from '../../../test/held-by.ts'
import { testSite } from '../../../test/site.ts'
import { reviewPart } from './index.ts'
import type { ReviewState } from './tables.ts'

const municipality = minamo.code
const now = new Date()
let site: Awaited<ReturnType<typeof testSite>>
let w: AwardWorld
let open: Awaited<ReturnType<AwardWorld['scheme']>>
let application = ''
beforeAll(async () => {
  site = await testSite()
  w = await awardWorld(site)
  open = await w.scheme(1_000_000)
  application = await w.application(open)
  const call = { municipality, call: open.call, scheme: open.scheme, plan: JSON.stringify(reviewPart.fresh) }
  await site.inside((tx) =>
    tx
      .insertInto('review_call')
      .values({ ...call, due_on: '2099-12-01', created_account: 'x' })
      .execute(),
  )
})

const asked = async (state: ReviewState): Promise<string> => {
  const id = newId()
  const who = { municipality, id, application, call: open.call, reviewer: id, due_on: '2099-12-01' }
  await site.inside((tx) =>
    tx
      .insertInto('review')
      .values({
        ...who,
        state,
        conflict: state === 'conflict' ? 'kinship' : null,
        assigned_account: 'x',
        ...(state !== 'asked' && { declared_at: now }),
      })
      .execute(),
  )
  return id
}
const written = { scores: '{"need":3}', comments: '{}', words: '' }
const score = (review: string, more = {}) =>
  site.inside((tx) =>
    tx
      .insertInto('review_score')
      .values({ municipality, review, round: 1, ...written, ...more })
      .execute(),
  )
const held = (write: (tx: Tx) => Promise<unknown>) => heldBy(site, write)

it('nobody scores before they declared that they are free, nor when they are not', async () => {
  for (const state of ['asked', 'conflict', 'off'] as const)
    await expect(score(await asked(state))).rejects.toMatchObject({ constraint: 'review_score_of_free' })
  await score(await asked('free'))
})

it('a declared conflict stays declared, whoever was taken off stays off, and a review is of one reviewer', async () => {
  for (const state of ['conflict', 'off'] as const) {
    const id = await asked(state)
    const set = { state: 'free' as const, conflict: null }
    expect(await held((tx) => tx.updateTable('review').set(set).where('id', '=', id).execute())).toBe('review_stays')
  }
  const id = await asked('free')
  for (const set of [{ state: 'asked' as const }, { reviewer: 'another' }])
    expect(await held((tx) => tx.updateTable('review').set(set).where('id', '=', id).execute())).toBe('review_stays')
  expect(await held((tx) => tx.deleteFrom('review').where('id', '=', id).execute())).toBe('review_stays')
  expect(await held((tx) => tx.deleteFrom('review_call').where('call', '=', open.call).execute())).toBe('review_stays')
})

it('a handed-in score is not removed, not given other points, and opened again only when it is kept beside', async () => {
  const id = await asked('in')
  await score(id, { points: 60, in_at: now })
  const set = (values: object) => (tx: Tx) =>
    tx.updateTable('review_score').set(values).where('review', '=', id).execute()
  for (const values of [{ points: 90 }, { points: null, in_at: null }, { scores: '{}' }])
    expect(await held(set(values))).toBe('review_score_stays')
  const remove = (tx: Tx) => tx.deleteFrom('review_score').where('review', '=', id).execute()
  expect(await held(remove)).toBe('review_score_stays')
  const past = { municipality, review: id, round: 1 as const, ...written, points: 60, in_at: now }
  await site.inside(async (tx) => {
    await tx
      .insertInto('review_past')
      .values({ ...past, id: newId(), reason: '書き間違い', reopened_account: 'x' })
      .execute()
    await set({ points: null, in_at: null })(tx)
  })
  const denied = expect.stringContaining('permission denied')
  for (const write of [
    (tx: Tx) => tx.updateTable('review_past').set({ points: 1 }).where('review', '=', id).execute(),
    (tx: Tx) => tx.deleteFrom('review_past').where('review', '=', id).execute(),
  ])
    expect(await held(write)).toEqual(denied)
})

it('what a panel proposed is not changed, not removed, and nothing is added to it', async () => {
  const panel = newId()
  const item = { municipality, panel, rank: 1, score: 60, outcome: 'award' as const, yen: 1 }
  await site.inside(async (tx) => {
    const by = { made_account: 'x', made_name: 'x', line: '{}' as never }
    await tx
      .insertInto('review_panel')
      .values({ municipality, id: panel, call: open.call, number: 1, budget_yen: 0, ...by })
      .execute()
    await tx
      .insertInto('review_panel_item')
      .values({ ...item, application })
      .execute()
  })
  const another = await w.application(open)
  const more = (tx: Tx) =>
    tx
      .insertInto('review_panel_item')
      .values({ ...item, application: another })
      .execute()
  expect(await held(more)).toBe('review_panel_item_stays')
  const denied = expect.stringContaining('permission denied')
  for (const write of [
    (tx: Tx) => tx.updateTable('review_panel').set({ words: 'x' }).where('id', '=', panel).execute(),
    (tx: Tx) => tx.updateTable('review_panel_item').set({ yen: 2 }).where('panel', '=', panel).execute(),
    (tx: Tx) => tx.deleteFrom('review_panel_item').where('panel', '=', panel).execute(),
    (tx: Tx) => tx.deleteFrom('review_panel').where('id', '=', panel).execute(),
  ])
    expect(await held(write)).toEqual(denied)
})
