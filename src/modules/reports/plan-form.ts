// 報告の取り決め as a form: six numbered rows for a scheme's own questions.
import { z } from 'zod'
import { choices, integer, optionalChoice, optionalInteger, optionalText, yes } from '#platform/forms/fields.ts'
import type { FormState } from '#platform/forms/state.ts'
import type { KeptPlan } from '#modules/schemes/index.ts'
import { mostQuestions, type OwnQuestion, type ReportPlan } from './plan.ts'

export const rows = Array.from({ length: mostQuestions }, (_, index) => index + 1)
export const years = ['1', '3', '5'] as const

/** `lines`: codes of the form’s lines of costs. */
export const planForm = (lines: readonly string[]) =>
  z.object({
    version: integer({ min: 0, max: 2_000_000_000 }),
    due_days: integer({ min: 1, max: 365 }),
    ends_field: optionalText({ max: 40 }),
    ask: optionalText({ max: 300 }),
    property_from_yen: optionalInteger({ min: 1, max: 9_999_999_999 }),
    property_lines: choices(lines),
    tax_report: yes(),
    follow_years: choices(years),
    ...rowShapes(),
  })

function rowShapes() {
  const shape: Record<string, z.ZodType<string | null>> = {}
  for (const n of rows) {
    shape[`question_${n}`] = optionalText({ max: 100 })
    shape[`kind_${n}`] = optionalChoice(['number', 'text'])
    shape[`unit_${n}`] = optionalText({ max: 10 })
  }
  return shape
}

type Read = z.infer<ReturnType<typeof planForm>>

export function planIn(read: Read): ReportPlan {
  const { due_days, ends_field, ask, property_from_yen, property_lines, tax_report, follow_years } = read
  const of = (name: string): unknown => Object.entries(read).find(([key]) => key === name)?.[1]
  const questions = rows.flatMap((n): OwnQuestion[] => {
    const [label, kind, unit] = ['question', 'kind', 'unit'].map((part) => of(`${part}_${n}`))
    if (typeof label !== 'string' || label === '') return []
    return [{ label, kind: kind === 'text' ? 'text' : 'number', unit: typeof unit === 'string' ? unit : '' }]
  })
  return {
    due_days,
    ends_field,
    ask,
    property_from_yen,
    property_lines,
    tax_report,
    follow_years: follow_years.map(Number),
    questions,
  }
}

export function typedPlan({ plan, version }: KeptPlan<ReportPlan>): FormState {
  const { due_days, ends_field, ask, property_from_yen, property_lines, tax_report, follow_years, questions } = plan
  const own = questions.flatMap(({ label, kind, unit }, index): [string, string][] => [
    [`question_${index + 1}`, label],
    [`kind_${index + 1}`, kind],
    [`unit_${index + 1}`, unit],
  ])
  return {
    values: {
      version: String(version),
      due_days: String(due_days),
      ends_field,
      ask,
      property_from_yen: String(property_from_yen ?? ''),
      property_lines,
      tax_report: tax_report ? 'yes' : '',
      follow_years: follow_years.map(String),
      ...Object.fromEntries(own),
    },
    errors: {},
  }
}
