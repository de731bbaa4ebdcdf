// From a draft to what everybody sees: submit, return, publish.
import { announce, record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, EditedMeanwhile, found } from '#platform/errors.ts'
import { afterPublication } from '../asides.ts'
import { lockFor, lockVisible } from '../lock-for.ts'
import { type Lack, whyNotPublishable } from '../missing.ts'
import { eventPaths } from '../paths.ts'
import { canOrganize, canReviewEvents } from '../policy.ts'
import { findEventDetail } from '../queries/detail.ts'
import { findEvent } from '../queries/event.ts'
import { tellOrganizer, tellStaff } from '../telling.ts'

const subject = 'event'

const lacksOf = async (tx: Tx, id: string, now: Date): Promise<Lack[]> =>
  whyNotPublishable(found(await findEventDetail(tx, id)), now)

/** What is still missing; empty when it was submitted. A second post of the same form changes nothing. */
export async function submitEvent(tx: Tx, actor: Actor, id: string, version: number, now: Date): Promise<Lack[]> {
  const event = await lockVisible(tx, actor, id)
  allow(canOrganize(actor, event.organization))
  if (event.state === 'review' && event.version === version) return []
  await lockFor(tx, actor, id, 'submit', version)
  const lacks = await lacksOf(tx, id, now)
  if (lacks.length > 0) return lacks
  await tx.updateTable('event').set({ state: 'review', submitted_at: now }).where('id', '=', id).execute()
  await tellStaff(tx, actor, event, {
    subject: { ja: `催しの確認のお願い：${event.title}`, en: `Please review the event: ${event.title}` },
    body: [
      {
        ja: '新しい催しが確認に出されました。内容を読み、公開するか、ことばを添えて返してください。',
        en: 'An event was handed in. Please read it and publish it, or return it with a few words.',
      },
    ],
    href: eventPaths.manage(id),
  })
  await record(tx, actor, {
    action: 'events.submitted',
    subject,
    subject_id: id,
    before: { state: event.state },
    after: { state: 'review' },
  })
  return []
}

/** Its organizer goes on writing before anybody has answered. A second post of the same form changes nothing. */
export async function takeBack(tx: Tx, actor: Actor, id: string, version: number): Promise<void> {
  const event = await lockVisible(tx, actor, id)
  allow(canOrganize(actor, event.organization))
  if (event.state === 'draft' && event.version === version) return
  await lockFor(tx, actor, id, 'return', version)
  await tx.updateTable('event').set({ state: 'draft' }).where('id', '=', id).execute()
  await record(tx, actor, {
    action: 'events.taken_back',
    subject,
    subject_id: id,
    before: { state: event.state },
    after: { state: 'draft' },
  })
}

/** Back to the organizer, with words. */
export async function returnEvent(
  tx: Tx,
  actor: Actor,
  id: string,
  { version, review_note }: { version: number; review_note: string },
): Promise<void> {
  allow(canReviewEvents(actor))
  const event = await lockFor(tx, actor, id, 'return', version)
  const coordinator = event.coordinator ?? actor.account
  await tx.updateTable('event').set({ state: 'draft', review_note, coordinator }).where('id', '=', id).execute()
  await tellOrganizer(tx, actor, event, {
    subject: { ja: `催しについてのお返事：${event.title}`, en: `About your event: ${event.title}` },
    body: [
      {
        ja: '公開の前に、次の点をご確認ください。直したら、もう一度確認に出してください。',
        en: 'Before it is published, please look at this. Then hand it in again.',
      },
      { ja: review_note, en: review_note },
    ],
    href: eventPaths.manage(id),
  })
  await record(tx, actor, {
    action: 'events.returned',
    subject,
    subject_id: id,
    before: { state: event.state, review_note: event.review_note },
    after: { state: 'draft', review_note },
  })
}

/** What is still missing; empty when it was published. The department's own need not be handed in first. */
export async function publishEvent(tx: Tx, actor: Actor, id: string, version: number, now: Date): Promise<Lack[]> {
  allow(canReviewEvents(actor))
  const event = await lockVisible(tx, actor, id)
  if (event.state === 'published' && event.version === version) return []
  await lockFor(tx, actor, id, 'publish', version)
  // An organization's draft is still being written.
  allow(event.state === 'review' || event.organization === null)
  const lacks = await lacksOf(tx, id, now)
  if (lacks.length > 0) return lacks
  const coordinator = event.coordinator ?? actor.account
  await tx
    .updateTable('event')
    .set({ state: 'published', published_at: now, review_note: '', coordinator })
    .where('id', '=', id)
    .execute()
  const published = found(await findEvent(tx, id))
  for (const follow of afterPublication) await follow(tx, actor, published, now)
  await tellOrganizer(tx, actor, event, {
    subject: { ja: `催しを公開しました：${event.title}`, en: `Your event is public: ${event.title}` },
    body: [
      {
        ja: '催しのページが公開されました。申込みの受付は、決めた日時に自動で始まり、終わります。',
        en: 'The page of your event is public. Applications open and close by themselves at the times you set.',
      },
    ],
    href: eventPaths.manage(id),
  })
  await announce(tx, actor, {
    name: 'events.published',
    subject,
    subject_id: id,
    measures: event.measures,
    data: { title: event.title, href: eventPaths.page(id), kind: event.kind, organization: event.organization },
  })
  await record(tx, actor, {
    action: 'events.published',
    subject,
    subject_id: id,
    before: { state: event.state },
    after: { state: 'published' },
  })
  return []
}

/** What its organizer changed since it was public. */
export async function markRead(tx: Tx, actor: Actor, id: string, version: number): Promise<void> {
  allow(canReviewEvents(actor))
  const event = await lockVisible(tx, actor, id)
  if (event.reviewed_version === null) return
  if (event.version !== version) throw new EditedMeanwhile()
  await tx.updateTable('event').set({ reviewed_version: null }).where('id', '=', id).execute()
  await record(tx, actor, {
    action: 'events.change_read',
    subject,
    subject_id: id,
    before: { reviewed_version: event.reviewed_version },
    after: { reviewed_version: version },
  })
}
