// Who reads what: by topic and load, and by hand.
import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import { addDays, today } from '#platform/calendar/index.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, found, Refusal } from '#platform/errors.ts'
import { briefsInCall, briefsOf, moveApplication } from '#modules/applications/index.ts'
import { planOf } from '#modules/schemes/index.ts'
import { ask, termsOf } from '../asking.ts'
import { assign, type Assignment, isFree } from '../assign.ts'
import { reviewingPaths } from '../paths.ts'
import { reviewPart } from '../plan.ts'
import { canArrange } from '../policy.ts'
import { isActive } from '../queries/results.ts'
import { refuseArranging, unsettled } from '../settled.ts'
import { reviewersHere } from '../queries/reviewers.ts'
import { findReviewCall, lockReviewCall, type ReviewCall, reviewsInCall, reviewsOf } from '../queries/reviews.ts'

/** The plan is taken over from the scheme when the first reviewer is asked. Locked. */
async function begin(tx: Tx, actor: Actor, call: string, due_on: string | null, now: Date): Promise<ReviewCall> {
  const { scheme } = await termsOf(tx, call)
  if ((await findReviewCall(tx, call)) === undefined) {
    const { plan } = await planOf(tx, scheme, reviewPart)
    const due = due_on ?? addDays(today(now), plan.days)
    await tx
      .insertInto('review_call')
      .values({
        municipality: actor.municipality,
        call,
        scheme,
        plan: JSON.stringify(plan),
        due_on: due,
        created_account: actor.account,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  const row = found(await lockReviewCall(tx, call))
  if (due_on === null || due_on === row.due_on) return row
  await tx
    .updateTable('review_call')
    .set({ due_on, version: row.version + 1 })
    .where('call', '=', call)
    .execute()
  return { ...row, due_on }
}

const assigned = ({ call, due_on }: ReviewCall, made: readonly Assignment[]) => ({
  action: 'reviewing.assigned',
  subject: 'scheme_call',
  subject_id: call,
  after: { reviews: made.map(({ application, reviewer }) => `${application} ${reviewer}`), due_on },
})

/** Gives those to whom nobody could be found, with how many are missing. */
export async function assignAll(
  tx: Tx,
  actor: Actor,
  call: string,
  due_on: string | null,
  now: Date,
): Promise<Map<string, number>> {
  allow(canArrange(actor))
  const row = await begin(tx, actor, call, due_on, now)
  const { stages, topics } = await termsOf(tx, call)
  if (!stages.includes('formal')) {
    for (const { id } of await briefsInCall(tx, call, ['submitted'])) await moveApplication(tx, id, 'review')
  }
  const waiting = await briefsInCall(tx, call, ['review'])
  const open = await unsettled(
    tx,
    waiting.map(({ id }) => id),
  )
  const applications = waiting.filter(({ id }) => open.has(id))
  const reviews = Map.groupBy(await reviewsInCall(tx, call), ({ application }) => application)
  const work = applications.map(({ id, organization, person }) => {
    const theirs = reviews.get(id) ?? []
    const needs = Math.max(0, row.plan.reviewers - theirs.filter(isActive).length)
    return { id, organization, person, topics, known: theirs.map(({ reviewer }) => reviewer), needs }
  })
  const made = assign(
    work,
    (await reviewersHere(tx)).filter(({ paused }) => !paused),
  )
  if (made.length > 0) {
    await ask(tx, actor, row, made, applications)
    await record(tx, actor, assigned(row, made))
  }
  const given = Map.groupBy(made, ({ application }) => application)
  return new Map(
    work
      .map(({ id, needs }): [string, number] => [id, needs - (given.get(id)?.length ?? 0)])
      .filter(([, missing]) => missing > 0),
  )
}

/** By hand: topics and load are theirs to weigh, ties are not. */
export async function assignOne(tx: Tx, actor: Actor, application: string, account: string, now: Date): Promise<void> {
  allow(canArrange(actor))
  const one = found((await briefsOf(tx, [application]))[0])
  const { id, call, state, organization, person } = one
  if (state !== 'review')
    throw refusal(
      {
        ja: '審査中の申請だけに審査員を割り当てられます。',
        en: 'Reviewers are assigned while an application is in review.',
      },
      application,
    )
  await refuseArranging(tx, actor, id, reviewingPaths.application(id))
  const row = await begin(tx, actor, call, null, now)
  const reviewer = found((await reviewersHere(tx)).find((one) => one.account === account))
  const known = (await reviewsOf(tx, id)).map((review) => review.reviewer)
  if (!isFree(reviewer, { organization, person, known })) {
    throw refusal(
      {
        ja: 'この方は割り当てられません。すでに担当したか、申請者と関係があります。',
        en: 'They cannot be assigned: they had it already, or are tied to the applicant.',
      },
      application,
    )
  }
  const made = [{ application: id, reviewer: account }]
  await ask(tx, actor, row, made, [one])
  await record(tx, actor, assigned(row, made))
}

const refusal = (why: { ja: string; en: string }, application: string): Refusal =>
  new Refusal(409, why, {
    href: reviewingPaths.application(application),
    label: { ja: '審査のようすを見る', en: 'See its reviews' },
  })
