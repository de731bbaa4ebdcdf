// The application's facts with what the inspection found in their place. Pure.
import {
  type Case,
  compiled,
  type CallTerms,
  type Cost,
  factsOf,
  fieldsOf,
  type Answers,
  type FormField,
} from '#modules/schemes/index.ts'
import type { CostLine, CostReport } from './queries/report.ts'
import type { Found } from './tables.ts'

type Terms = Pick<CallTerms, 'definition' | 'rules' | 'rule_set' | 'fiscal_year'>

/** The table of costs that the rules read. */
export function budgetField({ definition, rule_set }: Pick<Terms, 'definition' | 'rule_set'>): FormField | undefined {
  const budgets = fieldsOf(definition).filter(({ kind }) => kind === 'budget')
  return budgets.find(({ code }) => rule_set.form[code]?.type === 'costs') ?? budgets[0]
}

/** By line of the table: what was paid, and what of it is aided. */
function inspectedCosts(field: FormField, lines: readonly Pick<CostLine, 'line' | 'yen' | 'eligible_yen'>[]): Cost[] {
  return field.lines.map(({ code, label }) => {
    const own = lines.filter(({ line }) => line === code)
    return {
      line: code,
      what: label,
      yen: own.reduce((sum, { yen }) => sum + (yen ?? 0), 0),
      eligible_yen: own.reduce((sum, { eligible_yen }) => sum + (eligible_yen ?? 0), 0),
    }
  })
}

type Reported = Pick<CostReport, 'income_yen' | 'other_aid_yen'>

/** What the report says of aid and income takes the place of what the application said; codes as in docs/rules.md. */
const reportedFacts = ({ income_yen, other_aid_yen }: Reported): Record<string, unknown> => ({
  ...(income_yen !== null && { income_yen }),
  ...(other_aid_yen !== null && { other_aid: other_aid_yen > 0, other_aid_yen }),
})

export interface AskedFact {
  code: string
  label: string
  type: 'yes' | 'yen' | 'number'
  /** As the applicant said in the application, and in the report where that asks for it; null: not said. */
  applied: boolean | number | null
  said: boolean | number | null
}

const plain = (value: unknown): boolean | number | null =>
  typeof value === 'boolean' || typeof value === 'number' ? value : null

/** What the rules read besides the costs and an inspection can find otherwise: months, people, prices, other aid. */
export function askedFacts(terms: Terms, answers: Answers, report: Reported, on: string): AskedFact[] {
  const applied = factsOf(terms.definition, answers, on)
  const said = { ...applied, ...reportedFacts(report) }
  return Object.entries(terms.rule_set.form).flatMap(([code, { type, words }]) =>
    type === 'yes' || type === 'yen' || type === 'number'
      ? [{ code, label: words, type, applied: plain(applied[code]), said: plain(said[code]) }]
      : [],
  )
}

/**
 * @param known at the application; the budget was looked at before the award, which bounds the amount now
 * @param on the day of the application, by which its documents and terms were judged
 */
export function foundFacts(
  terms: Terms,
  known: Pick<Case, 'applicant' | 'past'>,
  {
    answers,
    report,
    lines,
    on,
  }: { answers: Answers; report: Reported & { found: Found }; lines: readonly CostLine[]; on: string },
): Case {
  const field = budgetField(terms)
  const rules = compiled(terms.rules, terms.rule_set)
  const said: Record<string, unknown> = {
    ...factsOf(terms.definition, answers, on),
    ...reportedFacts(report),
    ...report.found,
  }
  if (field !== undefined) said[field.code] = inspectedCosts(field, lines)
  const form = Object.fromEntries(Object.entries(said).filter(([code]) => rules.facts.has(`form.${code}`)))
  return {
    ...known,
    form,
    budget: { left_yen: Number.MAX_SAFE_INTEGER },
    call: { on, fiscal_year: terms.fiscal_year },
  }
}
