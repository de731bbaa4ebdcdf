// 完了: nothing is left to do. Said by staff, with a reason.
import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, found, Refusal } from '#platform/errors.ts'
import { applicationPaths, lockApplication, moveApplication, refuseInvolved } from '#modules/applications/index.ts'
import { callTerms } from '#modules/schemes/index.ts'
import { canPay } from '../policy.ts'
import { paymentsOf } from '../queries/payments.ts'
import { recoveriesOf } from '../queries/recoveries.ts'
import { isSettled } from '../rules/settled.ts'

export async function close(tx: Tx, actor: Actor, id: string, words: string): Promise<void> {
  allow(canPay(actor))
  const application = found(await lockApplication(tx, id))
  refuseInvolved(actor, application)
  const { state } = application
  if (state === 'closed') return
  if (
    !isSettled(
      { state, stages: (await callTerms(tx, application)).stages },
      await paymentsOf(tx, id),
      await recoveriesOf(tx, id),
    )
  )
    throw new Refusal(
      409,
      {
        ja: 'まだ支払か返還が残っているため、完了にできません。',
        en: 'Something is still to be paid, or to come back.',
      },
      { href: applicationPaths.one(id), label: { ja: '申請のページを見る', en: 'See the application' } },
    )
  await moveApplication(tx, id, 'closed')
  await record(tx, actor, {
    action: 'payments.closed',
    subject: 'application',
    subject_id: id,
    before: { state },
    after: { state: 'closed', words },
  })
}
