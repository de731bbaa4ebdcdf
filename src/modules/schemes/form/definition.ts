// What an officer builds: sections of fields. Stored as it is; a published version never changes.
import { z } from 'zod'

export const fieldKinds = [
  'line',
  'text',
  'number',
  'yen',
  'date',
  'period',
  'one',
  'several',
  'yes',
  'address',
  'bank',
  'files',
  'budget',
  'rows',
] as const
export type FieldKind = (typeof fieldKinds)[number]

/** The name of a field, an option or a line of a budget: rules read a field as `form.CODE`. */
export const code = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/)

const choice = z.strictObject({ code, label: z.string() })
export type Choice = z.infer<typeof choice>

const base = z.strictObject({
  code,
  kind: z.enum(fieldKinds),
  label: z.string(),
  help: z.string().default(''),
  needed: z.boolean().default(false),
  /** Characters of a text, the number itself, yen, or how many files, options or rows. */
  min: z.int().optional(),
  max: z.int().optional(),
  /** Of `number`: 人, ㎡; it stands behind the figures. */
  unit: z.string().max(10).optional(),
  /** Of `one` and `several`. */
  options: z.array(choice).default([]),
})

export const rowKinds = ['line', 'text', 'number', 'yen', 'date', 'one', 'yes'] as const

/** What may stand in a row: no files, no tables, no conditions. */
const inRow = base.extend({ kind: z.enum(rowKinds) })
export type RowField = z.infer<typeof inRow>

/** Asked only where another field, which stands before it, has one of these values; a yes/no has `yes` and `no`. */
const when = z.strictObject({ field: code, is: z.array(z.string()).min(1) })
export type When = z.infer<typeof when>

const field = base.extend({
  when: when.optional(),
  /** Filled in from the member's record: a code of prefill.ts. */
  from: z.string().optional(),
  /** Of `budget`: what money is spent on. */
  lines: z.array(choice).default([]),
  /** Of `files`: handed in within so many months of its date. */
  valid_months: z.int().min(1).max(120).optional(),
  /** Of `rows`. */
  fields: z.array(inRow).default([]),
})
export type FormField = z.infer<typeof field>

const section = z.strictObject({
  code,
  title: z.string(),
  help: z.string().default(''),
  /** Of all its fields; each may have one of its own. */
  when: when.optional(),
  fields: z.array(field),
})
export type FormSection = z.infer<typeof section>

export const formDefinition = z.strictObject({ sections: z.array(section) })
export type FormDefinition = z.infer<typeof formDefinition>

export const fieldsOf = ({ sections }: FormDefinition): FormField[] => sections.flatMap(({ fields }) => fields)
