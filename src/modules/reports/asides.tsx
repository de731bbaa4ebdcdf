// What this module adds to an application's page: what to do now, how the report stands.
import { t } from '#platform/i18n/index.ts'
import { dayText, LinkButton, Notice } from '#ui/index.ts'
import { type ApplicationPart, canWriteIn, supportOf } from '#modules/applications/index.ts'
import { latenessOf } from './due.ts'
import { reportPaths } from './paths.ts'
import { inYears } from './phrases.ts'
import { isInspected, isReporting, isWritten } from './policy.ts'
import { isOwed, outcomesOf } from './queries/outcomes.ts'
import { findReport } from './queries/report.ts'
import { wholeReport } from './queries/whole.ts'

/** The report is to be written, by when; or waits to be inspected. */
export const turn: ApplicationPart = async (c, application, reader) => {
  if (!isReporting(application) && !isInspected(application)) return null
  const { terms, money, report, due_on, mayWrite } = await c.var.read(async (db) => ({
    ...(await wholeReport(db, application)),
    mayWrite: canWriteIn(c.var.actor, application, c.var.actor && (await supportOf(db, c.var.actor, application.id))),
  }))
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
  if (!terms.stages.includes('report') || !isWritten(report)) return null
  const late = latenessOf(due_on, c.var.now)
  return (
    <Notice
      kind={late === 'late' ? 'error' : late === 'soon' || report?.returned_words ? 'wait' : 'info'}
      title={
        late === 'late'
          ? t('実績報告の期限を過ぎています', 'The report is overdue')
          : reader === 'staff'
            ? t('実績報告を待っています', 'The report is awaited')
            : money
              ? t('終わったら、実績報告をお願いします', 'Please report when it is done')
              : t('実績報告をお願いします', 'Please report what was done')
      }
    >
      <p>
        {reader === 'staff'
          ? t(`期限は${dayText(due_on)}です。`, `It is due on ${dayText(due_on)}.`)
          : money
            ? t(
                `期限は${dayText(due_on)}です。使った費用を、領収書を添えて報告してください。`,
                `It is due on ${dayText(due_on)}: what was spent, with receipts.`,
              )
            : t(`期限は${dayText(due_on)}です。実施した内容を報告してください。`, `It is due on ${dayText(due_on)}.`)}
      </p>
      <LinkButton href={reportPaths.report(id)} kind={mayWrite ? 'primary' : 'second'}>
        {!mayWrite
          ? t('実績報告を見る', 'See the report')
          : report === null
            ? t('実績報告を書く', 'Write the report')
            : t('実績報告の続きを書く', 'Go on with the report')}
      </LinkButton>
    </Notice>
  )
}

/** Once it was decided. */
export const section: ApplicationPart = async (c, application) => {
  if (isInspected(application)) return null
  const { report, outcomes } = await c.var.read(async (db) => ({
    report: (await findReport(db, application.id)) ?? null,
    outcomes: await outcomesOf(db, [application.id]),
  }))
  const handedIn = outcomes.filter(({ submitted_at }) => submitted_at !== null)
  if (isWritten(report) && handedIn.length === 0) return null
  return (
    <section class="flow">
      <h2>{t('報告', 'Reports')}</h2>
      <ul class="plain-list" role="list">
        {!isWritten(report) && (
          <li>
            <a href={reportPaths.report(application.id)}>{t('実績報告の内容を見る', 'See the report')}</a>
          </li>
        )}
        {handedIn.map(({ years }) => (
          <li>
            <a href={reportPaths.outcome(application.id, years)}>
              {t(`${years}年後の成果報告を見る`, `See the follow-up after ${inYears(years)}`)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Years after: what became of it is asked for. */
export const outcomeTurn: ApplicationPart = async (c, application, reader) => {
  if (reader === 'staff') return null
  const { actor } = c.var
  const { id } = application
  const { open, mayWrite } = await c.var.read(async (db) => ({
    open: (await outcomesOf(db, [id])).find(isOwed),
    mayWrite: canWriteIn(actor, application, actor && (await supportOf(db, actor, id))),
  }))
  if (open === undefined) return null
  const { years, due_on } = open
  return (
    <Notice
      kind="wait"
      title={t(`${years}年後の成果報告をお願いします`, `Please send the follow-up after ${inYears(years)}`)}
    >
      <p>
        {t(
          `期限は${dayText(due_on)}です。5分ほどで書けます。`,
          `It is due on ${dayText(due_on)} and takes about five minutes.`,
        )}
      </p>
      <LinkButton href={reportPaths.outcome(id, years)}>
        {mayWrite ? t('成果報告を書く', 'Write it') : t('成果報告を見る', 'See it')}
      </LinkButton>
    </Notice>
  )
}
