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
import type { CostLine } from './queries/report.ts'
import type { Found } from './tables.ts'

type Terms = Pick<CallTerms, 'definition' | 'rules' | 'rule_set' | 'fiscal_year'>

/** The table of costs that the rules read. */
export function budgetField({ definition, rule_set }: Pick<Terms, 'definition' | 'rule_set'>): FormField | undefined {
  const budgets = fieldsOf(definition).filter(({ kind }) => kind === 'budget')
  return budgets.find(({ code }) => rule_set.form[code]?.type === 'costs') ?? budgets[0]
}

/** By line of the table: what was paid, and what of it is aided. */
export function inspectedCosts(
  field: FormField,
  lines: readonly Pick<CostLine, 'line' | 'yen' | 'eligible_yen'>[],
): Cost[] {
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

/** Numbers of the form that the rules read, as the applicant answered: months, people, prices. */
export function askedNumbers(
  terms: Terms,
  answers: Answers,
  on: string,
): { code: string; label: string; yen: boolean; value: number }[] {
  const said = factsOf(terms.definition, answers, on)
  return Object.entries(terms.rule_set.form).flatMap(([code, { type, words }]) => {
    const value = said[code]
    return (type === 'yen' || type === 'number') && typeof value === 'number'
      ? [{ code, label: words, yen: type === 'yen', value }]
      : []
  })
}

/**
 * @param known at the application; the budget was looked at before the award, which bounds the amount now
 * @param on the day of the application, by which its documents and terms were judged
 */
export function foundFacts(
  terms: Terms,
  known: Pick<Case, 'applicant' | 'past'>,
  { answers, found, lines, on }: { answers: Answers; found: Found; lines: readonly CostLine[]; on: string },
): Case {
  const field = budgetField(terms)
  const rules = compiled(terms.rules, terms.rule_set)
  const said: Record<string, unknown> = { ...factsOf(terms.definition, answers, on), ...found }
  if (field !== undefined) said[field.code] = inspectedCosts(field, lines)
  const form = Object.fromEntries(Object.entries(said).filter(([code]) => rules.facts.has(`form.${code}`)))
  return {
    ...known,
    form,
    budget: { left_yen: Number.MAX_SAFE_INTEGER },
    call: { on, fiscal_year: terms.fiscal_year },
  }
}
