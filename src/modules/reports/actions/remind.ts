// 実績報告の期限: said once a week before, and once when it has passed.
import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import { datePhrase } from '#platform/calendar/index.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow } from '#platform/errors.ts'
import { reportPaths } from '../paths.ts'
import { canInspect } from '../policy.ts'
import type { Due } from '../queries/dues.ts'
import { tellApplicant } from '../telling.ts'

/** Once of each kind: a second run finds it said. */
export async function remind(
  tx: Tx,
  actor: Actor,
  { application, terms, due_on }: Due,
  kind: 'soon' | 'late',
): Promise<void> {
  allow(canInspect(actor))
  const { municipality, id } = application
  const [said] = await tx
    .insertInto('report_reminder')
    .values({ municipality, application: id, kind })
    .onConflict((conflict) => conflict.doNothing())
    .returning('application')
    .execute()
  if (said === undefined) return
  const day = datePhrase(due_on)
  await tellApplicant(tx, actor, application, {
    subject:
      kind === 'soon'
        ? { ja: `実績報告の期限は${day.ja}です：${terms.title}`, en: `Your report is due on ${day.en}: ${terms.title}` }
        : { ja: `実績報告の期限を過ぎています：${terms.title}`, en: `Your report is overdue: ${terms.title}` },
    body: [
      kind === 'soon'
        ? {
            ja: '使った費用を、領収書を添えて報告してください。書きかけの内容は残っています。',
            en: 'Please report what was spent, with receipts. What you began is kept.',
          }
        : {
            ja: `期限は${day.ja}でした。報告がないと、補助金をお支払いできません。遅れるときは担当にご相談ください。`,
            en: `It was due on ${day.en}. Without it nothing can be paid. Please talk to us if you need more time.`,
          },
    ],
    href: reportPaths.report(id),
  })
  await record(tx, actor, { action: 'reports.reminded', subject: 'cost_report', subject_id: id, after: { due_on } })
}
