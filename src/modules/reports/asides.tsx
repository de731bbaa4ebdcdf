// What this module adds to an application's page: what to do now, how the report stands.
import { t } from '#platform/i18n/index.ts'
import { dayText, LinkButton, Notice } from '#ui/index.ts'
import type { ApplicationPart } from '#modules/applications/index.ts'
import { latenessOf } from './due.ts'
import { reportPaths } from './paths.ts'
import { isInspected, isReporting } from './policy.ts'
import { wholeReport } from './queries/whole.ts'

/** The report is to be written, by when; or waits to be inspected. */
export const turn: ApplicationPart = async (c, application, reader) => {
  if (!isReporting(application) && !isInspected(application)) return null
  const { terms, report, due_on } = await c.var.read((db) => wholeReport(db, application))
  const { id } = application
  if (isInspected(application))
    return report === null ? null : reader === 'staff' ? (
      <Notice kind="wait" title={t('実績報告が届いています', 'A report has arrived')}>
        <LinkButton href={reportPaths.inspection(id)}>{t('検査する', 'Inspect it')}</LinkButton>
      </Notice>
    ) : (
      <Notice kind="info" title={t('実績報告を確かめています', 'Your report is being looked at')}>
        <a href={reportPaths.report(id)}>{t('報告の内容を見る', 'See the report')}</a>
      </Notice>
    )
  if (!terms.stages.includes('report')) return null
  const late = latenessOf(due_on, c.var.now)
  return (
    <Notice
      kind={late === 'late' ? 'error' : late === 'soon' || report?.returned_words ? 'wait' : 'info'}
      title={late === 'late' ? t('実績報告の期限を過ぎています', 'The report is overdue') : t('終わったら、実績報告をお願いします', 'Please report when it is done')}
    >
      <p>{t(`期限は${dayText(due_on)}です。使った費用を、領収書を添えて報告してください。`, `It is due on ${dayText(due_on)}: what was spent, with receipts.`)}</p>
      <LinkButton href={reportPaths.report(id)} kind={reader === 'staff' ? 'second' : 'primary'}>
        {reader === 'staff' ? t('実績報告を見る', 'See the report') : report === null ? t('実績報告を書く', 'Write the report') : t('実績報告の続きを書く', 'Go on with the report')}
      </LinkButton>
    </Notice>
  )
} // prettier-ignore

/** Once it was decided. */
export const section: ApplicationPart = async (c, application) => {
  if (isReporting(application) || isInspected(application)) return null
  const { report } = await c.var.read((db) => wholeReport(db, application))
  return report === null ? null : (
    <section class="flow">
      <h2>{t('実績報告', 'Cost report')}</h2>
      <p>
        <a href={reportPaths.report(application.id)}>{t('実績報告の内容を見る', 'See the report')}</a>
      </p>
    </section>
  )
}
