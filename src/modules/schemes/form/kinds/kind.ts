// What every kind of field says of itself. `read.ts` does with it whatever is the same for all.
import type { FormState } from '#platform/forms/state.ts'
import type { Phrase } from '#platform/i18n/index.ts'
import type { Html, ReceiptProps } from '#ui/index.ts'
import type { z } from 'zod'
import type { Answer, Parts } from '../answers.ts'
import type { FormField, RowField } from '../definition.ts'
import type { FormFact } from '../../rules/rule-set.ts'

export type Reader = z.ZodType<string | string[], string | string[] | undefined>

/** One input of a field. */
export interface Part {
  /** Empty where the field has a single one. */
  code: string
  label: string
  /** Tidies what was typed; what is empty is read as empty. */
  read: Reader
  needed: boolean
  /** What to do where it is empty; 入力してください where nothing is said. */
  empty?: string
}

export interface Inputs {
  field: FormField
  form: FormState
  name: string
  label: string
  required: boolean
  help: string | undefined
  receipts?: Receipts
}

/** Of the files that have arrived, by their id. */
export type Receipts = ReadonlyMap<string, ReceiptProps>

/** An answer in words: a line, or a table. */
export interface Words {
  text: string
  table?: { head: string[]; rows: string[][]; foot?: string[]; /** Columns of amounts. */ amounts: number[] }
}

export interface Kind {
  label: Phrase
  /** What its answer is: a text, a list of texts, named parts, or rows of named parts. */
  shape: 'text' | 'list' | 'parts' | 'rows'
  parts: (field: FormField) => readonly Part[]
  /** What to do where nothing of it is answered. */
  empty?: () => string
  /** How many rows, where the officer says nothing. */
  maxRows?: number
  /** What is wrong with the parts, or one row, together, and at which of them. Any may be empty or as typed. */
  wrong?: (field: FormField, parts: Parts, today: string) => { part: string; why: string } | null
  /** What only several parts together make clear: the code of a branch that was typed by name. */
  tidy?: (parts: Parts) => Parts
  words: (field: FormField, answer: Answer) => Words
  /** What rules can read of it, by the name in `form.NAME`. */
  factTypes: (field: FormField) => Readonly<Record<string, FormFact>>
  facts: (field: FormField, answer: Answer) => Readonly<Record<string, unknown>>
  Input: (inputs: Inputs) => Html
}

export const plainField = (field: RowField): FormField => ({ ...field, lines: [], fields: [] })
