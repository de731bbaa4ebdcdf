// A form read as text: what was typed, and where it differs from what is stored.
import { groupDigits } from '#platform/text/index.ts'
import { type FormState, typedList } from './state.ts'

export interface SaidField {
  label: string
  /** The inputs that make it up; usually one. */
  names: readonly string[]
  /** What is shown for a stored code; the value itself where there is none. */
  words?: (value: string) => string
}

export interface Said {
  label: string
  text: string
}

const valuesOf = (values: FormState['values'], { names }: SaidField): string[] =>
  names.flatMap((name) => typedList({ values, errors: {} }, name)).filter((value) => value.trim() !== '')

const said = (values: FormState['values'], field: SaidField): Said => ({
  label: field.label,
  text: valuesOf(values, field)
    .map((value) => field.words?.(value) ?? value)
    .join('、'),
})

/** A sum is the same with and without its commas. */
const plain = (values: FormState['values'], field: SaidField): string =>
  JSON.stringify(valuesOf(values, field).map(groupDigits))

/** All that is filled in. */
export const readable = (values: FormState['values'], fields: readonly SaidField[]): Said[] =>
  fields.map((field) => said(values, field)).filter(({ text }) => text !== '')

/** The stored text of each field in which the two differ; empty where nothing is stored. */
export const differences = (
  stored: FormState['values'],
  typed: FormState['values'],
  fields: readonly SaidField[],
): Said[] => fields.filter((field) => plain(stored, field) !== plain(typed, field)).map((field) => said(stored, field))
