// 決裁: each in turn; the last one decides every application at once, or none.
import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, found, foundIf, Refusal } from '#platform/errors.ts'
import { refuseUnless } from '../moves.ts'
import { notApproved, refuseOwn } from '../own.ts'
import { awardPaths } from '../paths.ts'
import { canApprove, canDeputise, canPropose, canReadDecisions } from '../policy.ts'
import { findDecision, lockDecision, openStep } from '../queries/decisions.ts'
import { tellApproved, tellNext } from '../telling.ts'
import { decideAll } from '../deciding.ts'

interface Approval {
  version: number
  /** 代決: why somebody else's turn is taken. */
  deputy_reason: string
  now: Date
}

const twice = (id: string): Refusal =>
  new Refusal(
    409,
    {
      ja: 'あなたはこの起案の決裁の順に入っているか、すでに決裁しています。代決は、ほかの管理者にお願いしてください。',
      en: 'You are in this chain yourself, or have approved already. Please ask another administrator to deputise.',
    },
    { href: awardPaths.one(id), label: { ja: '起案に戻る', en: 'Back to the proposal' } },
  )

/** A second click of the same approver changes nothing. */
export async function approveDecision(
  tx: Tx,
  actor: Actor,
  id: string,
  { version, deputy_reason, now }: Approval,
): Promise<void> {
  foundIf(canReadDecisions(actor))
  allow(canPropose(actor))
  const one = found(await lockDecision(tx, id))
  const { decision, steps } = one
  if (steps.some(({ approved_account }) => approved_account === actor.account) && decision.version === version + 1)
    return
  refuseUnless(decision, 'approve', version)
  const step = found(openStep(one))
  const deputises = canDeputise(actor, step) && deputy_reason !== ''
  allow(canApprove(actor, step) || deputises)
  if (steps.some((one) => [one.account, one.approved_account].includes(actor.account) && one !== step)) throw twice(id)
  await refuseOwn(tx, actor, one.items, notApproved, id)
  await tx
    .updateTable('decision_step')
    .set({
      approved_at: now,
      approved_account: actor.account,
      approved_name: actor.name,
      deputy_reason: deputises ? deputy_reason : '',
    })
    .where('decision', '=', id)
    .where('position', '=', step.position)
    .execute()
  const next = steps.find(({ position }) => position > step.position)
  const done = { version: version + 1, ...(next === undefined && { state: 'approved' as const, decided_at: now }) }
  // Read anew: the dossier that is kept bears this approval too.
  if (next === undefined) await decideAll(tx, actor, found(await findDecision(tx, id)), now)
  await tx.updateTable('decision').set(done).where('id', '=', id).execute()
  await (next === undefined ? tellApproved(tx, actor, decision) : tellNext(tx, actor, decision, next.account))
  await record(tx, actor, {
    action: next === undefined ? 'awards.decided' : 'awards.approved',
    subject: 'decision',
    subject_id: id,
    after: { step: step.title, ...(deputises && { deputy_reason }), ...(next === undefined && { state: 'approved' }) },
  })
}
