// 開示請求 (個人情報保護法 76条): taken, made, handed over within 30 days (83条).
import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import { addDays } from '#platform/calendar/index.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, found, Refusal } from '#platform/errors.ts'
import { canWorkRequests } from '../policy.ts'
import type { DisclosureRequestTable } from '../tables.ts'

const subject = 'disclosure_request'
/** 83条: counted from the day of receipt. */
const daysToAnswer = 30

type Given = Pick<
  DisclosureRequestTable,
  'id' | 'person' | 'asked_by' | 'on_behalf' | 'identity_check' | 'received_on' | 'note'
>

/** The form carries the id: a second click does nothing. */
export async function takeRequest(tx: Tx, actor: Actor, given: Given): Promise<void> {
  allow(canWorkRequests(actor))
  const due_on = addDays(given.received_on, daysToAnswer)
  const row = {
    municipality: actor.municipality,
    ...given,
    due_on,
    handed_on: null,
    handed_how: null,
    created_account: actor.account,
  }
  const added = await tx
    .insertInto('disclosure_request')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows === 0n) return
  await record(tx, actor, { action: 'privacy.requested', subject, subject_id: given.id, after: given })
}

const lockRequest = async (tx: Tx, id: string) =>
  found(await tx.selectFrom('disclosure_request').selectAll().where('id', '=', id).forUpdate().executeTakeFirst())

export async function makeDisclosure(tx: Tx, actor: Actor, id: string, now: Date): Promise<void> {
  allow(canWorkRequests(actor))
  const { person } = await lockRequest(tx, id)
  await tx.updateTable('disclosure_request').set({ made_at: now }).where('id', '=', id).execute()
  await record(tx, actor, { action: 'privacy.made', subject, subject_id: id, after: { person } })
}

type Handed = { handed_on: string; handed_how: NonNullable<DisclosureRequestTable['handed_how']> }

export async function handOver(tx: Tx, actor: Actor, id: string, handed: Handed): Promise<void> {
  allow(canWorkRequests(actor))
  const { made_at } = await lockRequest(tx, id)
  if (made_at === null) {
    throw new Refusal(409, {
      ja: '先に、開示する情報を作ってください。',
      en: 'Please make what is to be disclosed first.',
    })
  }
  await tx.updateTable('disclosure_request').set(handed).where('id', '=', id).execute()
  await record(tx, actor, { action: 'privacy.handed', subject, subject_id: id, after: handed })
}
