// From a draft to what everybody sees, by two people; and its end.
import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, Refusal } from '#platform/errors.ts'
import { lockVisible, refuseUnless } from '../lock-for.ts'
import { type Lack, whyNotPublishable } from '../missing.ts'
import { announceStep } from '../serving.ts'
import { schemePaths } from '../paths.ts'
import { phaseOf } from '../phases.ts'
import { canPublishScheme, canWriteSchemes } from '../policy.ts'
import { tellOfficers, tellWriter } from '../telling.ts'

const subject = 'scheme'

/** What is still missing; empty when it was submitted. A second post of the same form changes nothing. */
export async function submitScheme(tx: Tx, actor: Actor, id: string, version: number, now: Date): Promise<Lack[]> {
  allow(canWriteSchemes(actor))
  const scheme = await lockVisible(tx, actor, id)
  if (scheme.state === 'review' && scheme.version === version) return []
  refuseUnless(scheme, 'submit', version)
  const lacks = whyNotPublishable(scheme, now)
  if (lacks.length > 0) return lacks
  await tx
    .updateTable('scheme')
    .set({ state: 'review', submitted_at: now, submitted_account: actor.account })
    .where('id', '=', id)
    .execute()
  await tellOfficers(tx, actor, {
    subject: { ja: `支援制度の確認のお願い：${scheme.title}`, en: `Please review the scheme: ${scheme.title}` },
    body: [
      {
        ja: '支援制度が確認に出されました。内容・申請書・判定ルール・募集回を読み、公開するか、ことばを添えて返してください。',
        en: 'A support scheme was handed in. Please read its text, form, rules and calls, and publish it or return it.',
      },
    ],
    href: schemePaths.manage(id),
  })
  await record(tx, actor, {
    action: 'schemes.submitted',
    subject,
    subject_id: id,
    before: { state: scheme.state },
    after: { state: 'review' },
  })
  return []
}

/** Those who write go on writing before anybody has answered. */
export async function takeBackScheme(tx: Tx, actor: Actor, id: string, version: number): Promise<void> {
  allow(canWriteSchemes(actor))
  const scheme = await lockVisible(tx, actor, id)
  if (scheme.state === 'draft' && scheme.version === version) return
  refuseUnless(scheme, 'return', version)
  await tx.updateTable('scheme').set({ state: 'draft' }).where('id', '=', id).execute()
  await record(tx, actor, {
    action: 'schemes.taken_back',
    subject,
    subject_id: id,
    before: { state: scheme.state },
    after: { state: 'draft' },
  })
}

interface Returned {
  version: number
  review_note: string
}

/** Back to whoever handed it in, with words. */
export async function returnScheme(tx: Tx, actor: Actor, id: string, returned: Returned): Promise<void> {
  allow(canWriteSchemes(actor))
  const scheme = await lockVisible(tx, actor, id)
  const { version, review_note } = returned
  refuseUnless(scheme, 'return', version)
  allow(canPublishScheme(actor, scheme))
  await tx.updateTable('scheme').set({ state: 'draft', review_note }).where('id', '=', id).execute()
  await tellWriter(tx, actor, scheme, {
    subject: { ja: `支援制度を確認しました：${scheme.title}`, en: `About your scheme: ${scheme.title}` },
    body: [
      {
        ja: '公開の前に、次の点をご確認ください。直したら、もう一度確認に出してください。',
        en: 'Before it is published, please look at this. Then hand it in again.',
      },
      { ja: review_note, en: review_note },
    ],
    href: schemePaths.manage(id),
  })
  await record(tx, actor, {
    action: 'schemes.returned',
    subject,
    subject_id: id,
    before: { state: scheme.state, review_note: scheme.review_note },
    after: { state: 'draft', review_note },
  })
}

/** What is still missing; empty when it was published. Not by whoever handed it in. */
export async function publishScheme(tx: Tx, actor: Actor, id: string, version: number, now: Date): Promise<Lack[]> {
  allow(canWriteSchemes(actor))
  const scheme = await lockVisible(tx, actor, id)
  if (scheme.state === 'published' && scheme.version === version) return []
  refuseUnless(scheme, 'publish', version)
  allow(canPublishScheme(actor, scheme))
  const lacks = whyNotPublishable(scheme, now)
  if (lacks.length > 0) return lacks
  await tx
    .updateTable('scheme')
    .set({ state: 'published', published_at: now, published_account: actor.account, review_note: '' })
    .where('id', '=', id)
    .execute()
  await tellWriter(tx, actor, scheme, {
    subject: { ja: `支援制度を公開しました：${scheme.title}`, en: `Your scheme is public: ${scheme.title}` },
    body: [
      {
        ja: '支援制度のページが公開されました。申請の受付は、募集回の日時に自動で始まり、終わります。',
        en: 'Its page is public. Applications open and close by themselves at the times of its calls.',
      },
    ],
    href: schemePaths.manage(id),
  })
  await announceStep(tx, actor, id, 'schemes.published')
  await record(tx, actor, {
    action: 'schemes.published',
    subject,
    subject_id: id,
    before: { state: scheme.state },
    after: { state: 'published' },
  })
  return []
}

/** Takes no more applications; what was applied for goes on. Not while a call is open: people rely on its deadline. */
export async function endScheme(tx: Tx, actor: Actor, id: string, version: number, now: Date): Promise<void> {
  allow(canWriteSchemes(actor))
  const scheme = await lockVisible(tx, actor, id)
  if (scheme.state === 'ended' && scheme.version === version) return
  refuseUnless(scheme, 'end', version)
  if (scheme.calls.some((call) => phaseOf(call, now) !== 'over')) {
    throw new Refusal(
      409,
      {
        ja: '終わっていない募集回があります。締切を待つか、始まっていない回を取りやめてから終えてください。',
        en: 'A call has not closed yet. Wait for its deadline, or remove the call that has not begun, first.',
      },
      { href: schemePaths.manage(id), label: { ja: 'この制度を見る', en: 'See the scheme' } },
    )
  }
  await tx.updateTable('scheme').set({ state: 'ended', ended_at: now }).where('id', '=', id).execute()
  await record(tx, actor, {
    action: 'schemes.ended',
    subject,
    subject_id: id,
    before: { state: scheme.state },
    after: { state: 'ended' },
  })
}
