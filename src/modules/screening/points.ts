// What is looked at in the formal check of one application: its documents, the sections of its form, and what the scheme adds. Pure.
import { addMonths, datePhrase } from '#platform/calendar/index.ts'
import { t } from '#platform/i18n/index.ts'
import {
  type Answers,
  filesIn,
  type FormDefinition,
  type FormField,
  type SaidAnswer,
  sayAnswers,
} from '#modules/schemes/index.ts'
import type { ScreeningPlan } from './plan.ts'
import type { Noted } from './tables.ts'

export interface Point {
  code: string
  label: string
  help: string
  /** Of the form, to which a correction leads; null: of none. */
  section: string | null
  said: readonly SaidAnswer[]
  /** Handed in for it. */
  files: readonly { id: string; name: string }[]
  /** What the computer sees that may not be right; null where nothing. */
  doubt: string | null
}

export interface Finding extends Noted {
  code: string
  label: string
}

interface Checked {
  definition: FormDefinition
  answers: Answers
  /** The civil day on which it was submitted. */
  on: string
  plan: Pick<ScreeningPlan, 'points'>
  /** Whether it is said where money goes. */
  accounts: boolean
}

/** The day of issue stands in the answer; too old is what was so when it was submitted. */
function doubtOf(
  { code, valid_months, needed }: FormField,
  answers: Answers,
  handed: number,
  on: string,
): string | null {
  if (handed === 0) return needed ? t('提出がありません', 'Not handed in') : null
  if (valid_months === undefined) return null
  const oldest = addMonths(on, -valid_months)
  const answer = answers[code]
  const days = Array.isArray(answer) ? answer.map((row: unknown) => issuedOn(row)) : []
  const tooOld = days.find((day) => day !== '' && day < oldest)
  if (days.some((day) => day === '')) return t('発行日が書かれていません', 'No issue date')
  if (tooOld === undefined) return null
  const day = datePhrase(tooOld)
  return t(
    `提出の日に、発行から${valid_months}か月を過ぎています（${day.ja}発行）`,
    `Older than ${valid_months} months when submitted (issued ${day.en})`,
  )
}

const issuedOn = (row: unknown): string =>
  typeof row === 'object' && row !== null && 'on' in row && typeof row.on === 'string' ? row.on : ''

/** Documents that were asked for first, each section's answers as one point after them, what the scheme adds last. */
export function pointsOf({ definition, answers, on, plan, accounts }: Checked): Point[] {
  const said = sayAnswers(definition, answers, { accounts })
  const handed = filesIn(definition, answers)
  const asked = new Set(said.flatMap((section) => section.answers.map(({ code }) => code)))
  const documents = definition.sections.flatMap((section) =>
    section.fields
      .filter((field) => field.kind === 'files' && asked.has(field.code))
      .map((field): Point => {
        const files = handed.filter((file) => file.field === field.code)
        const help =
          field.valid_months === undefined
            ? ''
            : t(`発行から${field.valid_months}か月以内`, `Issued within ${field.valid_months} months`)
        return {
          code: `document:${field.code}`,
          label: field.label,
          help,
          section: section.code,
          said: said.flatMap(({ answers }) => answers).filter(({ code }) => code === field.code),
          files,
          doubt: doubtOf(field, answers, files.length, on),
        }
      })
      // What nobody had to hand in, and nobody did, is no point.
      .filter(({ files, doubt }) => files.length > 0 || doubt !== null),
  )
  const fileCodes = new Set(documents.map(({ code }) => code.slice('document:'.length)))
  const sections = said.map(({ code, title, answers }): Point => {
    const own = answers.filter((one) => !fileCodes.has(one.code))
    return {
      code: `section:${code}`,
      label: t(`「${title}」の記入`, `“${title}” as filled in`),
      help: '',
      section: code,
      said: own,
      files: [],
      doubt: null,
    }
  })
  const extra = plan.points.map((point): Point => ({
    ...point,
    code: `extra:${point.code}`,
    section: null,
    said: [],
    files: [],
    doubt: null,
  }))
  return [...documents, ...sections.filter((point) => point.said.length > 0), ...extra]
}

/** Of those that were looked at. */
export const findings = (points: readonly Point[], noted: Readonly<Record<string, Noted>>): Finding[] =>
  points.flatMap(({ code, label }) => {
    const one = noted[code]
    return one === undefined ? [] : [{ code, label, ...one }]
  })
