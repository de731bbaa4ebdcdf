// On the application's page and among what waits for a member: the report on consumption tax.
import { datePhrase } from '#platform/calendar/index.ts'
import { t } from '#platform/i18n/index.ts'
import { dayText, LinkButton, Notice } from '#ui/index.ts'
import type { ApplicationPart, ApplicationTurnSource } from '#modules/applications/index.ts'
import { reportPaths } from '../paths.ts'
import { findTaxReport, taxReportsOf } from './queries.ts'

export const taxTurn: ApplicationPart = async (c, { id }, reader) => {
  const report = await c.var.read((db) => findTaxReport(db, id))
  if (report === undefined) return null
  const { submitted_at, accepted_at, due_on } = report
  const link = (
    <a href={reportPaths.tax(id)}>{t('消費税等仕入控除税額報告を見る', 'See the report on consumption tax')}</a>
  )
  if (accepted_at !== null) return null
  if (submitted_at !== null)
    return reader === 'staff' ? (
      <Notice kind="wait" title={t('消費税の報告が届いています', 'A report on consumption tax has arrived')}>
        {link}
      </Notice>
    ) : null
  if (reader === 'staff') return null
  return (
    <Notice kind="wait" title={t('消費税の報告をお願いします', 'Please report on consumption tax')}>
      <p>
        {t(
          `消費税の確定申告のあと、${dayText(due_on)}までに報告してください。返還する額がないときも要ります。`,
          `After your tax return, by ${dayText(due_on)}; also where nothing comes back.`,
        )}
      </p>
      <LinkButton href={reportPaths.tax(id)}>{t('報告する', 'Report')}</LinkButton>
    </Notice>
  )
}

/** Once it was handed in. */
export const taxSection: ApplicationPart = async (c, { id }) => {
  const report = await c.var.read((db) => findTaxReport(db, id))
  if (report === undefined || report.submitted_at === null) return null
  return (
    <p>
      <a href={reportPaths.tax(id)}>{t('消費税等仕入控除税額報告の内容を見る', 'See the report on consumption tax')}</a>
    </p>
  )
}

export const taxTurns: ApplicationTurnSource = async (db, mine) => {
  const owed = (
    await taxReportsOf(
      db,
      mine.map(({ id }) => id),
    )
  ).filter(({ submitted_at }) => submitted_at === null)
  return owed.flatMap(({ application, due_on }) => {
    const one = mine.find(({ id }) => id === application)
    if (one === undefined) return []
    const day = datePhrase(due_on)
    return [
      {
        about: one.terms.title,
        who: one.applicant_name,
        state: { ja: `消費税の報告（期限 ${day.ja}）`, en: `Report on consumption tax, due ${day.en}` },
        kind: 'wait' as const,
        href: reportPaths.tax(application),
        action: { ja: '報告する', en: 'Report' },
      },
    ]
  })
}
