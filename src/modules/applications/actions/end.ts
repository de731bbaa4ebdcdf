// To take back what was submitted, and to throw away what was not.
import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, Refusal } from '#platform/errors.ts'
import { forgetFile } from '#platform/files/index.ts'
import { lockOwn } from '../lock-for.ts'
import { applicationPaths } from '../paths.ts'
import { canDecide } from '../policy.ts'
import { type Application, filesOf } from '../queries/applications.ts'
import { canWithdraw } from '../rules.ts'

const tooLate = ({ id }: Application, ja: string, en: string): Refusal =>
  new Refusal(
    409,
    { ja, en },
    { href: applicationPaths.one(id), label: { ja: '申請を見る', en: 'See the application' } },
  )

/** The number stays used. */
export async function withdraw(tx: Tx, actor: Actor, id: string, now: Date): Promise<void> {
  const before = await lockOwn(tx, actor, id)
  allow(canDecide(actor, before))
  if (before.state === 'withdrawn') return
  if (!canWithdraw(before))
    throw tooLate(
      before,
      'この申請は、もう取り下げられません。担当にご連絡ください。',
      'This application can no longer be withdrawn. Please call us.',
    )
  const after = { state: 'withdrawn' as const }
  await tx
    .updateTable('application')
    .set({ ...after, withdrawn_at: now, version: before.version + 1 })
    .where('id', '=', id)
    .execute()
  await record(tx, actor, {
    action: 'applications.withdrawn',
    subject: 'application',
    subject_id: id,
    before: { state: before.state },
    after,
  })
}

/** A draft goes, with its documents. */
export async function removeDraft(tx: Tx, actor: Actor, id: string): Promise<void> {
  const before = await lockOwn(tx, actor, id)
  allow(canDecide(actor, before))
  if (before.state !== 'draft')
    throw tooLate(
      before,
      '提出した申請は消せません。取り下げることはできます。',
      'A submitted application cannot be deleted, only withdrawn.',
    )
  for (const file of await filesOf(tx, id)) await forgetFile(tx, file.id)
  await tx.deleteFrom('application').where('id', '=', id).execute()
  await record(tx, actor, {
    action: 'applications.deleted',
    subject: 'application',
    subject_id: id,
    before: { state: 'draft' },
  })
}
