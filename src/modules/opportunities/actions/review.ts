// Between the organization and the coordinator: submit, comment, return, publish.
import { announce, record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import { today } from '#platform/calendar/index.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow } from '#platform/errors.ts'
import { kindOf } from '../kinds/index.ts'
import { lockFor, lockVisible, refuseUnless } from '../lock-for.ts'
import { opportunityPaths } from '../paths.ts'
import { canReview, canWriteFor } from '../policy.ts'
import { type Lack, whyNotPublishable } from '../rules.ts'
import { tellCoordinators, tellOrganization } from '../telling.ts'

const subject = 'opportunity'

/** What is still missing; empty when it was submitted. */
export async function submit(tx: Tx, actor: Actor, id: string, version: number, now: Date): Promise<Lack[]> {
  const row = await lockVisible(tx, actor, id)
  allow(canWriteFor(actor, row.organization))
  if (row.state === 'review' && row.version === version) return []
  refuseUnless(row, 'submit', version)
  const lacks = whyNotPublishable(row, kindOf(row.kind), today(now))
  if (lacks.length > 0) return lacks
  await tx.updateTable('opportunity').set({ state: 'review', submitted_at: now }).where('id', '=', id).execute()
  await tellCoordinators(tx, actor, row.coordinator, {
    subject: { ja: `確認のお願い：${row.title}`, en: `Please review: ${row.title}` },
    body: [
      {
        ja: '新しい募集が確認に出されました。内容を読み、公開するか、コメントをつけて返してください。',
        en: 'A challenge was submitted. Please read it and publish it, or return it with comments.',
      },
    ],
    href: opportunityPaths.review(id),
  })
  await record(tx, actor, {
    action: 'opportunities.submitted',
    subject,
    subject_id: id,
    before: { state: row.state },
    after: { state: 'review' },
  })
  return []
}

interface NewComment {
  id: string
  field: string | null
  body: string
}

async function addComment(tx: Tx, actor: Actor, opportunity: string, comment: NewComment): Promise<boolean> {
  const made = await tx
    .insertInto('review_comment')
    .values({
      municipality: actor.municipality,
      opportunity,
      author: actor.account,
      author_name: actor.name,
      ...comment,
    })
    .onConflict((c) => c.doNothing())
    .returning('id')
    .executeTakeFirst()
  return made !== undefined
}

export async function commentOn(tx: Tx, actor: Actor, id: string, comment: NewComment): Promise<void> {
  allow(canReview(actor))
  await lockFor(tx, actor, id, 'return')
  if (!(await addComment(tx, actor, id, comment))) return
  await record(tx, actor, {
    action: 'opportunities.commented',
    subject,
    subject_id: id,
    after: { field: comment.field },
  })
}

/** Back to the organization, with the comments made so far. */
export async function returnDraft(tx: Tx, actor: Actor, id: string, version: number): Promise<void> {
  allow(canReview(actor))
  const row = await lockFor(tx, actor, id, 'return', version)
  await tx
    .updateTable('opportunity')
    .set({ state: 'draft', coordinator: row.coordinator ?? actor.account })
    .where('id', '=', id)
    .execute()
  await tellOrganization(tx, actor, row.organization, {
    subject: { ja: `コメントをお返ししました：${row.title}`, en: `Comments on: ${row.title}` },
    body: [
      {
        ja: '公開に向けて、調整役がコメントをつけました。内容を直して、もう一度確認に出してください。分からないところは、そのままお尋ねください。',
        en: 'The coordinator has commented on your challenge. Please revise it and submit it again; ask if anything is unclear.',
      },
    ],
    href: opportunityPaths.edit(id),
  })
  await record(tx, actor, {
    action: 'opportunities.returned',
    subject,
    subject_id: id,
    before: { state: row.state },
    after: { state: 'draft' },
  })
}

/** What is still missing; empty when it was published. */
export async function publish(tx: Tx, actor: Actor, id: string, version: number, now: Date): Promise<Lack[]> {
  allow(canReview(actor))
  const row = await lockFor(tx, actor, id, 'publish', version)
  const lacks = whyNotPublishable(row, kindOf(row.kind), today(now))
  if (lacks.length > 0) return lacks
  await tx
    .updateTable('opportunity')
    .set({ state: 'published', published_at: now, coordinator: row.coordinator ?? actor.account })
    .where('id', '=', id)
    .execute()
  await tellOrganization(tx, actor, row.organization, {
    subject: { ja: `公開しました：${row.title}`, en: `Published: ${row.title}` },
    body: [
      {
        ja: '募集を公開しました。応募があると、すぐにお知らせします。',
        en: 'Your challenge is public. We will tell you as soon as somebody enters.',
      },
      {
        ja: '応募には、なるべく3日以内にお返事をお願いします。',
        en: 'Please answer each entry within three days if you can.',
      },
    ],
    href: opportunityPaths.page(id),
  })
  await announce(tx, actor, {
    name: 'opportunities.published',
    subject,
    subject_id: id,
    measures: row.measures,
    data: { title: row.title, href: opportunityPaths.page(id), kind: row.kind, organization: row.organization },
  })
  await record(tx, actor, {
    action: 'opportunities.published',
    subject,
    subject_id: id,
    before: { state: row.state },
    after: { state: 'published' },
  })
  return []
}
