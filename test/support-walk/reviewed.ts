// What is asked about one application, and what reviewers say of others.
import { newId } from '#platform/id.ts'
import { reviewPart } from '#modules/reviewing/index.ts'
import { inDays } from '../scheme-world.ts'
import { type ChallengeWorld, day } from '../challenge-world.ts'
import { type Made, municipality } from './applications.ts'

export async function corrected(w: ChallengeWorld, { application }: Made): Promise<string> {
  const { id } = await application('correction')
  const sections = JSON.stringify([{ code: 'plan', words: '見積書と合いません' }])
  const asked = { asked_account: 'officer', asked_name: 'officer', asked_at: inDays(-1) }
  await w.inside((tx) =>
    tx
      .insertInto('screening_correction')
      .values({ municipality, id: newId(), application: id, words: 'お願いします', sections, due_on: day(9), ...asked })
      .execute(),
  )
  return id
}

/** The reviewer is asked about one, and has scored another; a panel was held. */
export async function reviewed(w: ChallengeWorld, { scheme, application }: Made) {
  const [first, second] = [await application('review'), await application('review')]
  const [asked, scored, panel] = [newId(), newId(), newId()]
  const { call } = second
  const review = {
    municipality,
    reviewer: 'reviewer',
    organization: w.organization,
    person: null,
    due_on: day(9),
    conflict: null,
    assigned_account: 'officer',
    reminded_on: null,
  }
  await w.inside(async (tx) => {
    await tx.insertInto('reviewer').values({ municipality, account: 'reviewer', topics: [], most: null }).execute()
    for (const one of [first, second])
      await tx
        .insertInto('review_call')
        .values({
          municipality,
          call: one.call,
          scheme,
          plan: JSON.stringify(reviewPart.fresh),
          due_on: day(9),
          created_account: 'officer',
        })
        .execute()
    await tx
      .insertInto('review')
      .values([
        { ...review, id: asked, application: first.id, call: first.call },
        { ...review, id: scored, application: second.id, call, state: 'in', declared_at: new Date() },
      ])
      .execute()
    await tx
      .insertInto('review_score')
      .values({
        municipality,
        review: scored,
        round: 1,
        scores: JSON.stringify({ need: 3, feasibility: 4, effect: 3, cost: 2 }),
        comments: '{}',
        words: 'よい計画です',
        points: 60,
        in_at: new Date(),
      })
      .execute()
    await tx
      .insertInto('review_panel')
      .values({
        municipality,
        id: panel,
        call,
        number: 1,
        budget_yen: 5_000_000,
        line: JSON.stringify({ budget_yen: 5_000_000, partial: 'none', percent: 100, reserves: null, pass: null }),
        made_account: 'officer',
        made_name: 'officer',
      })
      .execute()
    await tx
      .insertInto('review_panel_item')
      .values({ municipality, panel, application: second.id, rank: 1, score: 60, outcome: 'award', yen: 200_000 })
      .execute()
  })
  return { application: second.id, call, open: first.call, asked, scored }
}
