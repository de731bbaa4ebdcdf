// 実績報告の提出: complete, and just as it was checked.
import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, EditedMeanwhile, Refusal } from '#platform/errors.ts'
import { canDecide, moveApplication } from '#modules/applications/index.ts'
import { lockDraft } from '../lock-for.ts'
import { reportPaths } from '../paths.ts'
import { wholeReport } from '../queries/whole.ts'
import { paidSum } from '../sums.ts'
import { stampOf } from '../stamp.ts'
import { tellHandedIn } from '../telling.ts'

export async function handIn(tx: Tx, actor: Actor, id: string, stamp: string, now: Date): Promise<void> {
  const { application, report } = await lockDraft(tx, actor, id)
  allow(canDecide(actor, application))
  const { lines, gaps, terms, receipts, papers } = await wholeReport(tx, application)
  if (stampOf(report, lines) !== stamp) throw new EditedMeanwhile()
  if (gaps.length > 0)
    throw new Refusal(
      409,
      { ja: 'まだ書かれていないところがあるため、提出できません。', en: 'Something is still missing.' },
      { href: reportPaths.report(id), label: { ja: '実績報告に戻る', en: 'Back to the report' } },
    )
  await tx
    .updateTable('cost_report')
    .set({ state: 'submitted', submitted_at: now, submitted_account: actor.account, version: report.version + 1 })
    .where('application', '=', id)
    .execute()
  await moveApplication(tx, id, 'report')
  const files = [...receipts.values()].reduce((sum, own) => sum + own.length, papers.length)
  await tellHandedIn(tx, actor, application, {
    title: terms.title,
    paid_yen: paidSum(lines),
    lines: lines.length,
    files,
    now,
  })
  await record(tx, actor, {
    action: 'reports.submitted',
    subject: 'cost_report',
    subject_id: id,
    before: { state: report.state },
    after: { state: 'submitted', yen: paidSum(lines) },
  })
}
