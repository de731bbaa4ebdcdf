// One field: from what was posted to its answer, with what is wrong and what is missing, by the name of the input.
import { first } from '#platform/forms/field.ts'
import { typed, typedList } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import { clean } from '#platform/text/index.ts'
import { type Answer, inputName, type Parts, type Values } from './answers.ts'
import type { FormField } from './definition.ts'
import { kinds } from './kinds/index.ts'
import type { Part } from './kinds/kind.ts'
import { filledRows, mostRows } from './kinds/rows.tsx'

export interface FieldRead {
  answer: Answer | undefined
  errors: Readonly<Record<string, string>>
  /** Inputs that are still empty, and what to do. */
  missing: readonly { input: string; why: string }[]
}

/** Of a single input; nobody types so much, and a row of the database has its size. */
export const mostKept = 20_000

const keepable = (typed: string): string => clean(typed.slice(0, mostKept))
const pleaseFill = (): string => t('入力してください', 'Please fill this in')
const filled = (answer: string | string[]): boolean => answer.length > 0
const nothing: FieldRead = { answer: undefined, errors: {}, missing: [] }

/** What was typed, tidied; as it was typed, with a sentence, where it could not be read. */
function readPart({ read }: Part, posted: string | string[]): { answer: string | string[]; error?: string } {
  const outcome = read.safeParse(posted)
  if (outcome.success) return { answer: outcome.data }
  const answer = typeof posted === 'string' ? keepable(posted) : posted.slice(0, mostRows).map(keepable).filter(filled)
  return { answer, error: outcome.error.issues[0]?.message ?? '' }
}

/** The inputs of one row, or of a field in parts; null where all are empty. */
function readGroup(
  field: FormField,
  parts: readonly Part[],
  values: Values,
  at: '' | number,
  today: string,
): (FieldRead & { answer: Parts }) | null {
  const kind = kinds[field.kind]
  const found: Record<string, string> = {}
  const errors: Record<string, string> = {}
  const name = (code: string) => inputName(field.code, at, code)
  for (const part of parts) {
    const { answer, error } = readPart(part, typed({ values, errors: {} }, name(part.code)))
    if (filled(answer)) found[part.code] = first(answer)
    if (error !== undefined) errors[name(part.code)] = error
  }
  if (Object.keys(found).length === 0) return null
  const together = kind.wrong?.(field, found, today) ?? null
  if (together !== null) errors[name(together.part)] ??= together.why
  const missing = parts
    .filter(({ code, needed }) => needed && !Object.hasOwn(found, code))
    .map(({ code, empty }) => ({ input: name(code), why: empty ?? pleaseFill() }))
  return { answer: kind.tidy?.(found) ?? found, errors, missing }
}

function whyNotSoMany(count: number, min: number, max: number): string | null {
  if (count > max) return t(`${max}件までにしてください（いま${count}件）`, `At most ${max}, please (${count} now)`)
  return count < min
    ? t(`${min}件以上にしてください（いま${count}件）`, `At least ${min}, please (${count} now)`)
    : null
}

function readRows(field: FormField, values: Values, today: string): FieldRead {
  const kind = kinds[field.kind]
  const parts = kind.parts(field)
  const codes = parts.map(({ code }) => code)
  const groups = filledRows({ values, errors: {} }, inputName(field.code), codes)
    .map((at) => readGroup(field, parts, values, at, today))
    .filter((row) => row !== null)
  if (groups.length === 0) return nothing
  const tooMany = whyNotSoMany(groups.length, field.min ?? 0, field.max ?? kind.maxRows ?? mostRows)
  const whole = tooMany === null ? {} : { [inputName(field.code)]: tooMany }
  return {
    answer: groups.map(({ answer }) => answer),
    errors: Object.assign(whole, ...groups.map(({ errors }) => errors)),
    missing: groups.flatMap(({ missing }) => missing),
  }
}

function readSingle(field: FormField, values: Values): FieldRead {
  const name = inputName(field.code)
  const [part] = kinds[field.kind].parts(field)
  if (part === undefined) return nothing
  const form = { values, errors: {} }
  const list = kinds[field.kind].shape === 'list'
  const { answer, error } = readPart(part, list ? [...typedList(form, name)] : typed(form, name))
  const empty = !filled(answer)
  // Too few of nothing is not wrong: it is missing.
  return {
    answer: empty ? undefined : answer,
    errors: error === undefined || empty ? {} : { [name]: error },
    missing: [],
  }
}

/** Never throws, whatever was posted. */
export function readField(field: FormField, values: Values, today: string): FieldRead {
  const { shape } = kinds[field.kind]
  const read =
    shape === 'rows'
      ? readRows(field, values, today)
      : shape === 'parts'
        ? (readGroup(field, kinds[field.kind].parts(field), values, '', today) ?? nothing)
        : readSingle(field, values)
  return read.answer === undefined && field.needed
    ? { ...read, missing: [{ input: inputName(field.code), why: kinds[field.kind].empty?.() ?? pleaseFill() }] }
    : read
}
