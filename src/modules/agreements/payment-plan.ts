// The payments that the terms foresee: planned when both have agreed, cut when the match ends.
import type { Tx } from '#platform/db/index.ts'
import { newId } from '#platform/id.ts'
import { schedule } from './payment-days.ts'
import type { Agreement } from './queries/agreement.ts'
import type { Terms } from './terms.ts'

interface PlannedPayment {
  received_on: string
  due_on: string
  amount_yen: number
}
export interface Planned {
  dropped: PlannedPayment[]
  added: PlannedPayment[]
}

/** Drops what the terms foresaw after that day. Work received by then, work recorded by hand and what is paid stay. */
const dropAfter = (tx: Tx, agreement: string, day: string): Promise<PlannedPayment[]> =>
  tx
    .deleteFrom('payment')
    .where('agreement', '=', agreement)
    .where('planned', '=', true)
    .where('paid_on', 'is', null)
    .where('received_on', '>', day)
    .returning(['received_on', 'due_on', 'amount_yen'])
    .execute()

/** What is still to come follows the new terms; what is owed by that day stays as it was agreed. */
export async function planPayments(
  tx: Tx,
  { id, agreed_version }: Agreement,
  municipality: string,
  terms: Terms,
  day: string,
): Promise<Planned> {
  const dropped = await dropAfter(tx, id, day)
  const kept = await tx.selectFrom('payment').select('received_on').where('agreement', '=', id).execute()
  const settled = new Set(kept.map(({ received_on }) => received_on))
  const added = schedule(terms).filter(
    ({ received_on }) => !settled.has(received_on) && (agreed_version === null || received_on > day),
  )
  const rows = added.map((row) => ({ municipality, id: newId(), agreement: id, ...row, paid_on: null }))
  if (rows.length > 0) await tx.insertInto('payment').values(rows).execute()
  return { dropped, added: added.map(({ received_on, due_on, amount_yen }) => ({ received_on, due_on, amount_yen })) }
}

/** The match of this entry is over: what was planned after its last day is not paid. Owed fees stay owed. Gives what was dropped. */
export async function endAgreement(tx: Tx, entry: string, ended_on: string): Promise<PlannedPayment[]> {
  const ended = await tx
    .updateTable('agreement')
    .set({ ended_on })
    .where('entry', '=', entry)
    .where('ended_on', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return ended === undefined ? [] : dropAfter(tx, ended.id, ended_on)
}
