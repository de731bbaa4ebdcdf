// 決裁に回す, and what an approver answers before the last word: back to the drafter.
import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, found } from '#platform/errors.ts'
import type { Phrase } from '#platform/i18n/index.ts'
import { lockApplications } from '#modules/applications/index.ts'
import { freezeDossier } from '../dossier/keep.ts'
import { lockFor, lockOwn } from '../lock-for.ts'
import { notProposed, refuseOwn } from '../own.ts'
import { canApprove, canDeputise } from '../policy.ts'
import { findDecision, openStep } from '../queries/decisions.ts'
import { wholeOf } from '../queries/whole.ts'
import { keepSteps, type StepOf, whyNotSteps } from '../steps.ts'
import { tellNext, tellReturned } from '../telling.ts'

interface Sent {
  version: number
  steps: readonly StepOf[]
  now: Date
}

/** Why it cannot be sent on; null when it was. */
export async function sendDecision(
  tx: Tx,
  actor: Actor,
  id: string,
  { version, steps, now }: Sent,
): Promise<Phrase | null> {
  const one = await lockOwn(tx, actor, id, 'send', version)
  await refuseOwn(tx, actor, one.items, notProposed, id)
  const why = whyNotSteps(steps, actor.account)
  if (why !== null) return why
  // Whoever scores one of them waits, and is refused from then on.
  await lockApplications(
    tx,
    one.items.map(({ application }) => application),
  )
  const whole = await wholeOf(tx, one, now)
  if (whole.lacks.length > 0)
    return {
      ja: '直すところが残っています。上の一覧を見て、直してください。',
      en: 'Something is still missing: please see the list above.',
    }
  await keepSteps(tx, actor, id, steps)
  const after = { state: 'pending' as const }
  await tx
    .updateTable('decision')
    .set({ ...after, sent_at: now, return_note: '', returned_name: '', version: version + 1 })
    .where('id', '=', id)
    .execute()
  await freezeDossier(tx, { ...whole, ...found(await findDecision(tx, id)) }, 'sent', now)
  await tellNext(tx, actor, one.decision, steps[0]?.account)
  await record(tx, actor, {
    action: 'awards.proposed',
    subject: 'decision',
    subject_id: id,
    before: { state: one.decision.state },
    after: { ...after, steps: steps.map(({ title, name }) => `${title} ${name}`) },
  })
  return null
}

/** The drafter takes it back before the last word; whoever approved already reads it again. */
export async function takeBackDecision(tx: Tx, actor: Actor, id: string, version: number): Promise<void> {
  await lockOwn(tx, actor, id, 'takeBack', version)
  await tx
    .updateTable('decision')
    .set({ state: 'draft', version: version + 1 })
    .where('id', '=', id)
    .execute()
  await record(tx, actor, {
    action: 'awards.taken_back',
    subject: 'decision',
    subject_id: id,
    before: { state: 'pending' },
    after: { state: 'draft' },
  })
}

interface Returned {
  version: number
  return_note: string
}

/** 差戻し: by whose turn it is, with a reason. */
export async function returnDecision(
  tx: Tx,
  actor: Actor,
  id: string,
  { version, return_note }: Returned,
): Promise<void> {
  const one = await lockFor(tx, actor, id, 'return', version)
  const step = openStep(one)
  allow(canApprove(actor, step) || canDeputise(actor, step))
  await tx
    .updateTable('decision')
    .set({ state: 'returned', return_note, returned_name: actor.name, version: version + 1 })
    .where('id', '=', id)
    .execute()
  await tellReturned(tx, actor, one.decision, return_note)
  await record(tx, actor, {
    action: 'awards.returned',
    subject: 'decision',
    subject_id: id,
    before: { state: 'pending' },
    after: { state: 'returned', return_note },
  })
}
