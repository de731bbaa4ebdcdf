import { typed } from '#platform/forms/state.ts'
import { locale, t } from '#platform/i18n/index.ts'
import { dayText, plainDay } from './dates.ts'
import { Field, type FieldProps, idOf, inputAttributes } from './field.tsx'
import type { Html } from './html/jsx-runtime.ts'
import { TextField } from './text-field.tsx'

interface DateFieldProps extends FieldProps {
  autocomplete?: 'bday'
  /** A civil day, used while nothing was typed. */
  value?: string
}

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))

/** One field for a day, written in either calendar: 2027年1月8日, 令和9年1月8日, 2027/1/8, R9.1.8. */
export function DateField(props: DateFieldProps): Html {
  const text = typed(props.form, props.name) || (props.value ?? '')
  const known = isDay(text)
  const help = props.help ?? t('例：2027年1月8日（令和9年1月8日）', 'For example 2027-01-08')
  const field = { ...props, help }
  const hint = `${idOf(props)}-era`
  return (
    <Field field={field}>
      <div class="input-row medium">
        <input
          {...inputAttributes(field, hint)}
          type="text"
          autocomplete={props.autocomplete ?? 'off'}
          value={known && locale() !== 'en' ? plainDay(text) : text}
          data-era={hint}
        />
      </div>
      <p class="field-limit" id={hint} aria-live="polite">
        {known && dayText(text, true)}
      </p>
    </Field>
  )
}

/** A time of day, 14:30. */
export const TimeField = (props: FieldProps & { value?: string }): Html => (
  <TextField {...props} type="time" width="short" />
)
