// What the clock asked of awards of past years and what was answered, for the demo ward: by the days and forms of the module.
import type { PastAct } from '#platform/audit/index.ts'
import { addDays, nextOfficeDay, today, tokyoInstant } from '#platform/calendar/index.ts'
import { insertAll, type Tx } from '#platform/db/index.ts'
import { type Answers, type FormDefinition, plansOf, readAnswers, valuesOf } from '#modules/schemes/index.ts'
import { followUpDays } from '../due.ts'
import { outcomeForm } from '../outcome-form.ts'
import { reportPlan } from '../plan.ts'
import { taxForm } from '../tax/form.ts'
import { taxDays } from '../tax/queries.ts'

export interface PastAsked {
  municipality: string
  application: string
  scheme: string
  fiscal_year: number
  decided_on: string
  /** Of the applicant. */
  by: { account: string; actor: string }
  /** Null: they have not answered. */
  outcome: Answers | null
  tax: Answers | null
}

function answered(form: FormDefinition, said: Answers, at: Date) {
  const { answers, whole } = readAnswers(form, valuesOf(form, said), { today: today(at) })
  if (Object.keys(whole.errors).length > 0) throw new Error(`Not answered: ${JSON.stringify(whole.errors)}`)
  return JSON.stringify(answers)
}

/** Asked from one day on, answered two weeks later where that has come. */
function story(from: string, form: FormDefinition, said: Answers | null, until: Date) {
  const created_at = tokyoInstant(from, '09:20')
  const at = tokyoInstant(nextOfficeDay(addDays(from, 14)), '13:20')
  return said === null || at > until
    ? { created_at, answers: '{}', submitted_at: null }
    : { created_at, answers: answered(form, said, at), submitted_at: at }
}

/** Gives what was done, for the audit. */
export async function insertAsked(tx: Tx, all: readonly PastAsked[], until: Date): Promise<PastAct[]> {
  const plans = await plansOf(tx, [...new Set(all.map(({ scheme }) => scheme))], reportPlan)
  const asked = all.flatMap((one) => {
    const { municipality, application, scheme, by } = one
    const plan = plans.get(scheme) ?? reportPlan.fresh
    const { from, due_on } = taxDays(one.fiscal_year)
    const dues = [
      ...plan.follow_years.map((years) => ({
        ...followUpDays(one.decided_on, years),
        what: 'outcome',
        years,
        form: outcomeForm(plan),
        said: one.outcome,
      })),
      ...(plan.tax_report ? [{ from, due_on, what: 'tax', years: 0, form: taxForm(), said: one.tax }] : []),
    ]
    return dues
      .map(({ form, said, ...due }) => ({ ...due, ...story(due.from, form, said, until) }))
      .filter(({ created_at }) => created_at <= until)
      .map(({ what, years, due_on, created_at, answers, submitted_at }) => ({
        what,
        years,
        by,
        row: {
          municipality,
          application,
          scheme,
          due_on,
          created_at,
          answers,
          submitted_at,
          submitted_account: submitted_at === null ? null : by.account,
        },
      }))
  })
  const rowsOf = (kind: string) => asked.filter(({ what }) => what === kind)
  await insertAll(
    tx,
    'outcome_report',
    rowsOf('outcome').map(({ row, years }) => ({ ...row, years, saved_at: row.submitted_at })),
  )
  await insertAll(
    tx,
    'tax_report',
    rowsOf('tax').map(({ row }) => row),
  )
  return asked.flatMap(({ what, by, row: { application, created_at, submitted_at } }) => {
    const about = { subject: 'cost_report', subject_id: application }
    const clock = { account: 'system', actor: 'まちポート' }
    return [
      { ...about, ...clock, at: created_at, action: `reports.${what}_asked` },
      ...(submitted_at === null ? [] : [{ ...about, ...by, at: submitted_at, action: `reports.${what}_submitted` }]),
    ]
  })
}
