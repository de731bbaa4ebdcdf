// 実績報告と成果報告の取り決め: what a scheme asks after an award. Kept by the schemes, written to scheme.yaml as `reports:`.
import { z } from 'zod'
import { planPart } from '#modules/schemes/index.ts'

export const mostQuestions = 6
const mostYears = 10

const question = z.strictObject({
  label: z.string().min(1).max(100),
  kind: z.enum(['number', 'text']),
  /** 人, 件: only said. */
  unit: z.string().max(10).default(''),
})
export type OwnQuestion = z.infer<typeof question>

const shape = z.strictObject({
  /** After the end of the project, at the latest the end of the fiscal year. */
  due_days: z.int().min(1).max(365),
  /** Field of the form (a period or a day) that says when the project ends; empty: the end of the fiscal year. */
  ends_field: z.string().default(''),
  /** What else is asked in words: 名刺交換や商談の件数. Empty: nothing. */
  ask: z.string().max(300).default(''),
  /** What costs so much or more goes into the register of property; null: no register. */
  property_from_yen: z.int().min(1).max(9_999_999_999).nullable().default(null),
  /** Lines of costs by which things are bought; empty: any line. */
  property_lines: z.array(z.string().max(40)).max(30).default([]),
  /** 消費税等仕入控除税額報告: where costs are aided with their tax. */
  tax_report: z.boolean().default(false),
  /** So many years after the award the applicant is asked what became of it. */
  follow_years: z.array(z.int().min(1).max(mostYears)).max(3).default([]),
  questions: z.array(question).max(mostQuestions).default([]),
})

export type ReportPlan = z.infer<typeof shape>

/** Whether what is bought by such a line may be property: work and rent never are. */
export const buysThings = ({ property_from_yen, property_lines }: ReportPlan, line: string): boolean =>
  property_from_yen !== null && (property_lines.length === 0 || property_lines.includes(line))

export const reportPlan = planPart<ReportPlan>({
  code: 'reports',
  shape,
  fresh: {
    due_days: 20,
    ends_field: '',
    ask: '',
    property_from_yen: 500_000,
    property_lines: [],
    tax_report: false,
    follow_years: [],
    questions: [],
  },
})
