// What every section of the form is given.
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import type { Option } from '#ui/index.ts'
import { type FieldName, fieldWords } from '../../field-words.ts'
import type { Kind } from '../../kinds/index.ts'

export interface Choices {
  measures: readonly Option[]
  /** Rules of the draw that weigh, by code. */
  weights: readonly Option[]
  /** Rules of the draw that keep seats: `resident`, `industry:food`. */
  pools: readonly Option[]
}

export interface SectionProps {
  form: FormState
  kind: Kind
  choices: Choices
}

/** “Required” means: before it is submitted. A draft is saved without. */
export const fieldOf = (form: FormState, name: FieldName, required = false, help?: string) => ({
  form,
  name,
  label: t(fieldWords[name]),
  required,
  help,
})
