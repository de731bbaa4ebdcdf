// Part of an act: reviewers are asked to read applications, and told so.
import type { Actor } from '#platform/auth/actor.ts'
import { datePhrase } from '#platform/calendar/index.ts'
import { insertAll, type Tx } from '#platform/db/index.ts'
import { found } from '#platform/errors.ts'
import { newId } from '#platform/id.ts'
import { type BriefApplication, briefsOf } from '#modules/applications/index.ts'
import { callsById } from '#modules/schemes/index.ts'
import { assign, type Assignment } from './assign.ts'
import { reviewingPaths } from './paths.ts'
import { isActive } from './queries/results.ts'
import { reviewersHere } from './queries/reviewers.ts'
import { lockReviewCall, type ReviewCall, reviewsOf } from './queries/reviews.ts'
import { tellReviewer } from './telling.ts'

export const termsOf = async (tx: Tx, call: string) => found((await callsById(tx, [call])).get(call))

export async function ask(
  tx: Tx,
  actor: Actor,
  { call, due_on }: ReviewCall,
  made: readonly Assignment[],
  of: readonly BriefApplication[],
) {
  const applications = new Map(of.map((one) => [one.id, one]))
  const rows = made.map(({ application, reviewer }) => {
    const { organization, person } = found(applications.get(application))
    return {
      municipality: actor.municipality,
      id: newId(),
      application,
      call,
      reviewer,
      organization,
      person,
      due_on,
      conflict: null,
      assigned_account: actor.account,
      reminded_on: null,
    }
  })
  await insertAll(tx, 'review', rows)
  const { title } = await termsOf(tx, call)
  const until = datePhrase(due_on)
  for (const [reviewer, theirs] of Map.groupBy(rows, ({ reviewer }) => reviewer)) {
    const count = theirs.length
    await tellReviewer(tx, actor, reviewer, {
      subject: { ja: `審査のお願い：${title}（${count}件）`, en: `Please review: ${title} (${count})` },
      body: [
        {
          ja: `「${title}」の申請${count}件の審査をお願いします。期日は${until.ja}です。`,
          en: `Please review ${count} of the applications for “${title}”, by ${until.en}.`,
        },
        {
          ja: '内容を読む前に、申請者との利害関係がないことを申告していただきます。',
          en: 'Before reading, please declare that nothing ties you to the applicant.',
        },
      ],
      href: reviewingPaths.mine(),
      label: { ja: '審査のページを開く', en: 'Open my reviews' },
    })
  }
}

/** After a conflict: the next who may, as `assignAll` would choose. */
export async function assignNext(tx: Tx, actor: Actor, application: string): Promise<'asked' | 'enough' | 'nobody'> {
  const [brief] = await briefsOf(tx, [application])
  if (brief === undefined || brief.state !== 'review') return 'enough'
  const row = found(await lockReviewCall(tx, brief.call))
  const { topics } = await termsOf(tx, brief.call)
  const theirs = await reviewsOf(tx, application)
  const known = theirs.map(({ reviewer }) => reviewer)
  const needs = row.plan.reviewers - theirs.filter(isActive).length
  if (needs <= 0) return 'enough'
  const made = assign(
    [{ ...brief, topics, known, needs: 1 }],
    (await reviewersHere(tx)).filter(({ paused }) => !paused),
  )
  if (made.length === 0) return 'nobody'
  await ask(tx, actor, row, made, [brief])
  return 'asked'
}
