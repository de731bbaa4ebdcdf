// What every section of the form is given.
import type { FormState } from '#platform/forms/state.ts'
import type { Option } from '#ui/index.ts'
import type { FieldName } from '../../field-words.ts'
import type { Kind } from '../../kinds/index.ts'
import { labelOf } from '../../texts.ts'

export interface SectionProps {
  form: FormState
  kind: Kind
  measures: readonly Option[]
}

/** “Required” means: before it is handed in. A draft is saved without. */
export const fieldOf = ({ form, kind }: SectionProps, name: FieldName, required = false, help?: string) => ({
  form,
  name,
  label: labelOf(kind, name),
  required,
  help,
})
