// On which answers a part of the form hangs. A list of eighty answers stays folded under its question until it is opened.
import type { FormState } from '#platform/forms/state.ts'
import { CheckboxField, type Html } from '#ui/index.ts'
import { type Condition, whenWords } from '../conditions.ts'

/** As many stand on the page as they are. */
const few = 12

interface WhenFieldProps {
  form: FormState
  name: string
  conditions: readonly Condition[]
}

export const WhenField = ({ form, name, conditions }: WhenFieldProps): Html | null =>
  conditions.length === 0 ? null : (
    <CheckboxField
      form={form}
      name={name}
      label={whenWords().label}
      help={whenWords().help}
      options={conditions.map(({ code, label, question, answer }) =>
        conditions.length <= few ? { value: code, label } : { value: code, label: answer, group: question },
      )}
    />
  )
