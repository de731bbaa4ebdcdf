// A proposal while its drafter works on it.
import { record } from '#platform/audit/index.ts'
import { type Actor, hasRole } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, EditedMeanwhile, found, Refusal } from '#platform/errors.ts'
import { lockApplication } from '#modules/applications/index.ts'
import { type FreshItem, kindOf, measuresOf, outcomeOf } from '../kinds.ts'
import { lockFor, lockOwn } from '../lock-for.ts'
import { awardPaths } from '../paths.ts'
import type { Item } from '../queries/decisions.ts'

const bump = (tx: Tx, id: string, version: number, more: { title?: string; words?: string } = {}) =>
  tx
    .updateTable('decision')
    .set({ ...more, version: version + 1 })
    .where('id', '=', id)
    .execute()

interface Words {
  version: number
  title: string
  words: string
}

export async function editDecision(tx: Tx, actor: Actor, id: string, { version, ...words }: Words): Promise<void> {
  const { decision } = await lockOwn(tx, actor, id, 'edit', version)
  await bump(tx, id, version, words)
  const { title, words: before } = decision
  await record(tx, actor, {
    action: 'awards.edited',
    subject: 'decision',
    subject_id: id,
    before: { title, words: before },
    after: words,
  })
}

const said = ({
  application,
  outcome,
  yen,
  conditions,
  reason,
}: Omit<FreshItem, 'conditions'> & { application: string; conditions: readonly string[] }) => ({
  application,
  outcome,
  yen,
  conditions,
  reason,
})

/** What is proposed of one application, as it was read; where it changed in between, it is to be read again. */
export async function editItem(
  tx: Tx,
  actor: Actor,
  id: string,
  application: string,
  { version, application_version, ...item }: FreshItem & { version: number; application_version: number },
): Promise<void> {
  const { items, decision } = await lockOwn(tx, actor, id, 'edit', version)
  const kind = kindOf(decision.kind)
  const { money } = outcomeOf(kind, item.outcome)
  const after = { ...item, yen: money ? item.yen : null }
  const before: Item = found(items.find((one) => one.application === application))
  const read = found(await lockApplication(tx, application))
  if (read.version !== application_version) throw new EditedMeanwhile()
  const measure = (await measuresOf(kind, tx, [read])).get(application)
  await tx
    .updateTable('decision_item')
    .set({ ...after, ...measure, application_version })
    .where('decision', '=', id)
    .where('application', '=', application)
    .execute()
  await bump(tx, id, version)
  await record(tx, actor, {
    action: 'awards.edited',
    subject: 'decision',
    subject_id: id,
    before: said(before),
    after: said({ ...after, application }),
  })
}

/** Out of this proposal, into another one some day. */
export async function removeItem(
  tx: Tx,
  actor: Actor,
  id: string,
  application: string,
  version: number,
): Promise<void> {
  const { items } = await lockOwn(tx, actor, id, 'edit', version)
  found(items.find((one) => one.application === application))
  if (items.length === 1)
    throw new Refusal(
      409,
      {
        ja: '最後の1件は外せません。この起案が要らないときは、起案を取りやめてください。',
        en: 'The last one cannot be taken out. Drop the proposal if it is not needed.',
      },
      { href: awardPaths.one(id), label: { ja: '起案に戻る', en: 'Back to the proposal' } },
    )
  await tx.deleteFrom('decision_item').where('decision', '=', id).where('application', '=', application).execute()
  await bump(tx, id, version)
  await record(tx, actor, {
    action: 'awards.edited',
    subject: 'decision',
    subject_id: id,
    before: { application },
    after: { application: null },
  })
}

/** Its applications are free for another one. An administrator may, where the drafter has left. */
export async function dropDecision(tx: Tx, actor: Actor, id: string, version: number): Promise<void> {
  const { decision } = await lockFor(tx, actor, id, 'drop', version)
  allow(decision.drafter === actor.account || hasRole(actor, 'administrator'))
  await tx
    .updateTable('decision')
    .set({ state: 'dropped', version: version + 1 })
    .where('id', '=', id)
    .execute()
  await record(tx, actor, {
    action: 'awards.dropped',
    subject: 'decision',
    subject_id: id,
    before: { state: decision.state },
    after: { state: 'dropped' },
  })
}
