// The periods in which a scheme takes applications.
import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, EditedMeanwhile, found, Refusal } from '#platform/errors.ts'
import type { Phrase } from '#platform/i18n/index.ts'
import { type CallContent, keepingMoments, recordedCall } from '../call-content.ts'
import { type CallLack, hasBegun, whyNotCall } from '../call-locks.ts'
import { whyNotJudged } from '../form/judged.ts'
import { findForm, findRules } from '../form/queries.ts'
import { lockVisible } from '../lock-for.ts'
import { schemePaths } from '../paths.ts'
import { canPlanCalls, canWriteSchemes } from '../policy.ts'
import type { Call, SchemeDetail } from '../queries/scheme.ts'

const subject = 'scheme'

/** What was handed in stays as it was read; what ended or is another body's takes nothing. */
async function lockForCalls(tx: Tx, actor: Actor, id: string): Promise<SchemeDetail> {
  allow(canWriteSchemes(actor))
  const scheme = await lockVisible(tx, actor, id)
  if (canPlanCalls(actor, scheme)) return scheme
  throw new Refusal(
    409,
    {
      ja: 'いまは募集回を変えられません。確認に出した制度は、取り戻してから変えてください。',
      en: 'Its calls cannot change now. Take it back first if it was handed in for review.',
    },
    { href: schemePaths.manage(id), label: { ja: 'この制度を見る', en: 'See the scheme' } },
  )
}

/** Rules and form of a call stay together for ever: what the rules read, the form must ask. */
async function whyNotPaired(tx: Tx, { form, rules }: CallContent): Promise<Phrase[]> {
  const asks = found(await findForm(tx, form))
  return whyNotJudged(asks.definition, found(await findRules(tx, rules)))
}

/** What does not fit; empty when it was saved. A second post of the same form changes nothing. */
export async function planCall(
  tx: Tx,
  actor: Actor,
  { scheme: schemeId, id }: { scheme: string; id: string },
  content: CallContent,
  now: Date,
): Promise<CallLack[]> {
  const scheme = await lockForCalls(tx, actor, schemeId)
  if (scheme.calls.some((call) => call.id === id)) return []
  const lacks = whyNotCall(scheme, null, content, await whyNotPaired(tx, content), now)
  if (lacks.length > 0) return lacks
  await tx
    .insertInto('scheme_call')
    .values({ municipality: actor.municipality, id, scheme: schemeId, ...content, created_account: actor.account })
    .execute()
  await record(tx, actor, {
    action: 'schemes.call_planned',
    subject,
    subject_id: schemeId,
    after: recordedCall(content, scheme),
  })
  return []
}

/** What was announced before, where a public scheme's dates change. */
function announcedBefore(scheme: SchemeDetail, before: Call, after: CallContent, now: Date) {
  const [opens, closes] = [
    before.opens_at.getTime() !== after.opens_at.getTime(),
    before.closes_at.getTime() !== after.closes_at.getTime(),
  ]
  if (scheme.published_at === null || (!opens && !closes)) return {}
  return {
    changed_at: now,
    ...(opens && { opened_before: before.opens_at }),
    ...(closes && { closed_before: before.closes_at }),
  }
}

/** What does not fit; empty when it was saved. */
export async function changeCall(
  tx: Tx,
  actor: Actor,
  { scheme: schemeId, id, version }: { scheme: string; id: string; version: number | null },
  typed: CallContent,
  now: Date,
): Promise<CallLack[]> {
  const scheme = await lockForCalls(tx, actor, schemeId)
  const before = found(scheme.calls.find((call) => call.id === id))
  if (before.version !== version) throw new EditedMeanwhile()
  const content = keepingMoments(before, typed)
  const lacks = whyNotCall(scheme, before, content, await whyNotPaired(tx, content), now)
  if (lacks.length > 0) return lacks
  await tx
    .updateTable('scheme_call')
    .set({ ...content, ...announcedBefore(scheme, before, content, now), version: before.version + 1 })
    .where('id', '=', id)
    .execute()
  await record(tx, actor, {
    action: 'schemes.call_changed',
    subject,
    subject_id: schemeId,
    before: recordedCall(before, scheme),
    after: recordedCall(content, scheme),
  })
  return []
}

/** Only before anybody could apply. */
export async function removeCall(
  tx: Tx,
  actor: Actor,
  { scheme: schemeId, id, version }: { scheme: string; id: string; version: number },
  now: Date,
): Promise<void> {
  const scheme = await lockForCalls(tx, actor, schemeId)
  const call = scheme.calls.find((one) => one.id === id)
  if (call === undefined) return
  if (call.version !== version) throw new EditedMeanwhile()
  if (hasBegun(scheme, call, now)) {
    throw new Refusal(
      409,
      {
        ja: '始まった募集回は取りやめられません。早く終えるときは、締切を変えてください。',
        en: 'A call that has begun cannot be removed. To close it early, change its deadline.',
      },
      { href: schemePaths.call(schemeId, id), label: { ja: 'この募集回を見る', en: 'See the call' } },
    )
  }
  await tx.deleteFrom('scheme_call').where('id', '=', id).execute()
  await record(tx, actor, {
    action: 'schemes.call_removed',
    subject,
    subject_id: schemeId,
    before: recordedCall(call, scheme),
    after: { call_title: null, opens_at: null, closes_at: null },
  })
}
