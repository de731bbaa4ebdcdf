import type { FieldProps } from './field.tsx'
import type { Html } from './html/jsx-runtime.ts'
import { TextField } from './text-field.tsx'

interface NumberFieldProps extends FieldProps {
  value?: string
  /** 日, か月, %. */
  suffix?: string
  placeholder?: string
  inputmode?: 'numeric' | 'text'
}

/** A number of a few digits; commas and full-width digits are welcome. */
export const NumberField = (props: NumberFieldProps): Html => (
  <TextField inputmode="numeric" {...props} autocomplete="off" width="short" />
)
