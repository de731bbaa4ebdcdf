// What waits for a member: reports that are due or came back, and what became of it years after.
import { datePhrase } from '#platform/calendar/index.ts'
import { type ApplicationTurnSource, wholeApplications } from '#modules/applications/index.ts'
import { latenessOf } from './due.ts'
import { reportPaths } from './paths.ts'
import { inYears } from './phrases.ts'
import { isReporting } from './policy.ts'
import { duesOf } from './queries/dues.ts'
import { isOwed, outcomesOf } from './queries/outcomes.ts'
import { reportsOf } from './queries/report.ts'

export const reportTurns: ApplicationTurnSource = async (db, mine, now) => {
  const running = mine.filter(isReporting).map(({ id }) => id)
  const reports = new Map((await reportsOf(db, running)).map((report) => [report.application, report]))
  const dues = await duesOf(db, [...(await wholeApplications(db, running)).values()])
  const outcomes = (
    await outcomesOf(
      db,
      mine.map(({ id }) => id),
    )
  ).filter(isOwed)
  return [
    ...dues.flatMap(({ application: { id, applicant_name }, terms, due_on }) => {
      const report = reports.get(id)
      const back = report !== undefined && report.returned_words !== ''
      if (report !== undefined && report.state !== 'draft') return []
      if (!back && latenessOf(due_on, now) === 'early') return []
      const day = datePhrase(due_on)
      const state = back
        ? { ja: `実績報告が戻っています（期限 ${day.ja}）`, en: `Report to be corrected, due ${day.en}` }
        : { ja: `実績報告（期限 ${day.ja}）`, en: `Report due ${day.en}` }
      return [
        {
          about: terms.title,
          who: applicant_name,
          state,
          kind: 'wait' as const,
          href: reportPaths.report(id),
          action: back ? { ja: '直す', en: 'Correct it' } : { ja: '報告を書く', en: 'Report' },
        },
      ]
    }),
    ...outcomes.flatMap(({ application, years, due_on }) => {
      const one = mine.find(({ id }) => id === application)
      if (one === undefined) return []
      const day = datePhrase(due_on)
      return [
        {
          about: one.terms.title,
          who: one.applicant_name,
          state: {
            ja: `${years}年後の成果報告（期限 ${day.ja}）`,
            en: `Follow-up after ${inYears(years)}, due ${day.en}`,
          },
          kind: 'wait' as const,
          href: reportPaths.outcome(application, years),
          action: { ja: '報告を書く', en: 'Report' },
        },
      ]
    }),
  ].slice(0, 20)
}
