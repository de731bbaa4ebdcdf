// A report with everything its pages show.
import type { Db } from '#platform/db/index.ts'
import type { Application } from '#modules/applications/index.ts'
import { callTerms, planOf, schemeKindOf } from '#modules/schemes/index.ts'
import { type Gap, lineGaps, wordGaps } from '../checks.ts'
import { dueOn } from '../due.ts'
import { budgetField } from '../found-facts.ts'
import { reportPlan } from '../plan.ts'
import { awardFor } from './award.ts'
import { papersOf, receiptsOf } from './files.ts'
import { findReport, linesOf } from './report.ts'

export async function wholeReport(db: Db, application: Application) {
  const terms = await callTerms(db, application)
  const { plan } = await planOf(db, application.scheme, reportPlan)
  const money = schemeKindOf(terms.kind).money !== null
  const report = (await findReport(db, application.id)) ?? null
  const lines = report === null ? [] : await linesOf(db, application.id)
  const receipts = await receiptsOf(
    db,
    lines.map(({ id }) => id),
  )
  const gaps: Gap[] =
    report === null
      ? []
      : [
          ...(money ? lines.flatMap((line) => lineGaps(line, receipts.get(line.id)?.length ?? 0)) : []),
          ...wordGaps(report, plan.ask, money),
        ]
  return {
    application,
    terms,
    plan,
    /** Of a certification nothing is asked about money. */
    money,
    report,
    lines,
    receipts,
    gaps,
    papers: report === null ? [] : await papersOf(db, application.id),
    award: await awardFor(db, application.id),
    due_on: dueOn(plan, terms, application.answers),
    costLines: budgetField(terms)?.lines ?? [],
  }
}

export type WholeReport = Awaited<ReturnType<typeof wholeReport>>
/** One that was begun. */
export type BegunReport = WholeReport & { report: NonNullable<WholeReport['report']> }
