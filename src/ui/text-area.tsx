import { typed } from '#platform/forms/state.ts'
import { Field, type FieldProps, idOf, inputAttributes } from './field.tsx'
import type { Html } from './html/jsx-runtime.ts'
import { Limit } from './text-field.tsx'

interface TextAreaProps extends FieldProps {
  rows?: number
  /** In characters as people count them. Only said and counted, never cut off. */
  max?: number
  placeholder?: string
  value?: string
}

export function TextArea(props: TextAreaProps): Html {
  const { rows = 5, max } = props
  const count = `${idOf(props)}-count`
  return (
    <Field field={props}>
      <textarea
        {...inputAttributes(props, ...(max === undefined ? [] : [count]))}
        rows={rows}
        placeholder={props.placeholder}
        data-count={max}
        data-autosize
      >
        {typed(props.form, props.name) || props.value}
      </textarea>
      {max !== undefined && <Limit id={count} max={max} />}
    </Field>
  )
}
