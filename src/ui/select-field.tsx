import { typed } from '#platform/forms/state.ts'
import { Field, type FieldProps, inputAttributes } from './field.tsx'
import type { Html } from './html/jsx-runtime.ts'

export interface Option {
  value: string
  label: string
  group?: string
  /** A line under the label of a radio button or a check box. */
  help?: string
}

interface SelectFieldProps extends FieldProps {
  options: readonly Option[]
  /** The words for "nothing chosen". */
  empty?: string
  value?: string
  width?: 'short' | 'medium' | 'full'
}

export function SelectField(props: SelectFieldProps): Html {
  const chosen = typed(props.form, props.name) || props.value
  const one = ({ value, label }: Option) => (
    <option value={value} selected={value === chosen}>
      {label}
    </option>
  )
  const groups = Map.groupBy(props.options, ({ group }) => group)
  return (
    <Field field={props}>
      <div class={['select', props.width ?? 'medium']}>
        <select {...inputAttributes(props)}>
          {props.empty !== undefined && <option value="">{props.empty}</option>}
          {[...groups].map(([group, options]) =>
            group === undefined ? options.map(one) : <optgroup label={group}>{options.map(one)}</optgroup>,
          )}
        </select>
      </div>
    </Field>
  )
}
