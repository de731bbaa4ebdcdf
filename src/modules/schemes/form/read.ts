// The form, from what was posted to answers and back.
import { today as todayIn } from '#platform/calendar/index.ts'
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import {
  type Answer,
  type Answers,
  answerTo,
  fieldOfInput,
  inputName,
  listOf,
  part,
  partsOf,
  rowsOf,
  textOf,
  type Values,
} from './answers.ts'
import { isAsked } from './applies.ts'
import { fieldsOf, type FormDefinition, type FormField, type FormSection } from './definition.ts'
import { withFiles } from './kinds/files.tsx'
import { kinds } from './kinds/index.ts'
import { type FieldRead, readField } from './read-field.ts'

export interface Missing {
  /** Of the input, to lead to it. */
  input: string
  label: string
  section: Pick<FormSection, 'code' | 'title'>
}

export interface FormRead {
  /** Of everything that is asked: what was read, and what is kept of the other sections. */
  answers: Answers
  /** The same with what stands behind a question that is not asked just now: a draft keeps it, should a yes be no for a moment. */
  draft: Answers
  /** What was posted; its errors are what is wrong, not what is missing: a draft may have gaps. */
  form: FormState
  /** The same with what is missing among its errors, in the order of the page: for a form that is to be complete. */
  whole: FormState
  /** Needed and not there, of the sections read. */
  missing: readonly Missing[]
}

interface ReadOptions {
  /** Only this section was posted; without it the whole form. */
  section?: string
  /** The answers kept so far: of the other sections, and which files are this form's. */
  kept?: Answers
  /** Files that came with it, by the name of their input. */
  files?: Readonly<Record<string, { id: string; name: string }>>
  /** Civil day, by which documents are too old. */
  today?: string
}

/** The files of an answer: id and name. */
const filesIn = (answer: Answer | undefined): Map<string, string> =>
  new Map(rowsOf(answer).map((row) => [part(row, 'file'), part(row, 'name')]))

const unread: FieldRead = { answer: undefined, errors: {}, missing: [] }

/** What was posted, whatever it is; what is wrong or missing in fields that are not asked is nobody's concern. */
export function readAnswers(definition: FormDefinition, posted: Values, options: ReadOptions = {}): FormRead {
  const { section: only, kept = {}, files = {}, today = todayIn(new Date()) } = options
  const answers: Record<string, Answer> = {}
  const draft: Record<string, Answer> = {}
  const sent = new Set(Object.keys(posted).map((input) => fieldOfInput(input)?.code))
  const errors: Record<string, string> = {}
  const missing: Missing[] = []
  const whole: Record<string, string> = {}
  let values = posted
  for (const section of definition.sections) {
    for (const field of section.fields) {
      const { code } = field
      const asked = isAsked(section, answers) && isAsked(field, answers)
      const before = answerTo(kept, code)
      const here = (only === undefined || section.code === only) && (asked || sent.has(code))
      if (here && field.kind === 'files') values = withFiles(field, values, filesIn(before), files)
      const read = here ? readField(field, values, today) : { ...unread, answer: before }
      if (read.answer !== undefined) draft[code] = read.answer
      if (!asked) continue
      if (read.answer !== undefined) answers[code] = read.answer
      Object.assign(errors, read.errors)
      Object.assign(whole, Object.fromEntries(read.missing.map(({ input, why }) => [input, why])), read.errors)
      missing.push(...read.missing.map(({ input }) => ({ input, label: labelOf(definition, input), section })))
    }
  }
  return { answers, draft, form: { values, errors }, whole: { values, errors: whole }, missing }
}

/** What is still wrong or missing in answers that were kept. */
export const checkAnswers = (definition: FormDefinition, answers: Answers, today?: string): FormRead =>
  readAnswers(definition, valuesOf(definition, answers), { kept: answers, today })

/** Answers as the form shows them, to be changed. */
export const valuesOf = (definition: FormDefinition, answers: Answers): Record<string, string | string[]> =>
  Object.fromEntries(fieldsOf(definition).flatMap((field) => fieldValues(field, answerTo(answers, field.code))))

function fieldValues({ code, kind }: FormField, answer: Answer | undefined): [string, string | string[]][] {
  if (answer === undefined) return []
  const named = (parts: Readonly<Record<string, string>>, at: '' | number): [string, string][] =>
    Object.entries(parts).map(([one, text]) => [inputName(code, at, one), text])
  const by = {
    text: () => [[inputName(code), textOf(answer)] as [string, string]],
    list: () => [[inputName(code), listOf(answer)] as [string, string[]]],
    parts: () => named(partsOf(answer), ''),
    rows: () => rowsOf(answer).flatMap((row, index) => named(row, index + 1)),
  }
  return by[kinds[kind].shape]()
}

/** What an input is called in a list of what is wrong: 「経費 2行目 金額」. */
export function labelOf(definition: FormDefinition, input: string): string {
  const asked = fieldOfInput(input)
  const field = fieldsOf(definition).find(({ code }) => code === asked?.code)
  if (asked === null || field === undefined) return input
  const row = asked.row === undefined ? '' : t(`${asked.row}行目`, `row ${asked.row}`)
  const named =
    asked.part === '' ? '' : (kinds[field.kind].parts(field).find(({ code }) => code === asked.part)?.label ?? '')
  return [field.label, row, named].filter((piece) => piece !== '').join(' ')
}

/** For the summary of errors. */
export const labelsFor = (definition: FormDefinition, { errors }: FormState): Record<string, string> =>
  Object.fromEntries(Object.keys(errors).map((input) => [input, labelOf(definition, input)]))
