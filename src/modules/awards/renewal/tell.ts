import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import { datePhrase } from '#platform/calendar/index.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow } from '#platform/errors.ts'
import { applicantsOf, applicationPaths } from '#modules/applications/index.ts'
import { notify } from '#modules/messages/index.ts'
import { canPropose } from '../policy.ts'
import type { Renewal } from './renewals.ts'

/** Once: a second run finds it told. */
export async function tellRenewal(
  tx: Tx,
  actor: Actor,
  { application, organization, person, valid_until, title }: Renewal,
  now: Date,
): Promise<void> {
  allow(canPropose(actor))
  const [told] = await tx
    .updateTable('award')
    .set({ renewal_told_at: now })
    .where('application', '=', application)
    .where('renewal_told_at', 'is', null)
    .returning('application')
    .execute()
  if (told === undefined) return
  const day = datePhrase(valid_until)
  await notify(tx, actor, {
    persons: await applicantsOf(tx, { organization, person }),
    subject: { ja: `認定の期限は${day.ja}です：${title}`, en: `It holds until ${day.en}: ${title}` },
    body: [
      {
        ja: '続けるには、期限までに更新を申請してください。前回の申請の内容を写して始められます。',
        en: 'To go on, please apply for renewal before that day. You can begin with a copy of your last application.',
      },
    ],
    href: applicationPaths.one(application),
  })
  await record(tx, actor, {
    action: 'awards.renewal_told',
    subject: 'application',
    subject_id: application,
    after: { valid_until },
  })
}
