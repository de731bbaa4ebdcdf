// A row as its form shows it, and where what was typed differs from it.
import { differences, type Said } from '#platform/forms/said.ts'
import type { FormState } from '#platform/forms/state.ts'

export type Stored = object

const texts = (row: Stored): Record<string, string> =>
  Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) =>
      typeof value === 'string' || typeof value === 'number' ? [[name, String(value)]] : [],
    ),
  )

export const formOf = (row: Stored): FormState => ({ values: texts(row), errors: {} })

export const differing = (row: Stored, form: FormState, labels: Readonly<Record<string, string>>): Said[] =>
  differences(
    texts(row),
    form.values,
    Object.entries(labels).map(([name, label]) => ({ label, names: [name] })),
  )
