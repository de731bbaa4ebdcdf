import { t } from '#platform/i18n/index.ts'
import { typed } from '#platform/forms/state.ts'
import { Field, type FieldProps, idOf, inputAttributes } from './field.tsx'
import type { Elements } from './html/elements.ts'
import type { Html } from './html/jsx-runtime.ts'

type Input = Elements['input']

interface TextFieldProps extends FieldProps {
  type?: 'text' | 'email' | 'tel' | 'url' | 'password' | 'search' | 'time'
  inputmode?: Input['inputmode']
  autocomplete?: Input['autocomplete']
  width?: 'short' | 'medium' | 'full'
  /** Only said and counted, never cut off: what was typed is kept and judged by the server. */
  maxlength?: number
  suffix?: string
  placeholder?: string
  /** Used while nothing was typed. */
  value?: string
  /** How a value is written, where that is not how it is stored. */
  written?: (value: string) => string
  readonly?: boolean
}

export function TextField(props: TextFieldProps): Html {
  const { type = 'text', width = 'full', maxlength: max, suffix, written = (value) => value } = props
  const value = typed(props.form, props.name) || props.value
  const count = `${idOf(props)}-count`
  return (
    <Field field={props}>
      <div class={['input-row', width]}>
        <input
          {...inputAttributes(props, ...(max === undefined ? [] : [count]))}
          type={type}
          inputmode={props.inputmode}
          autocomplete={props.autocomplete}
          value={type === 'password' || value === undefined ? undefined : written(value)}
          placeholder={props.placeholder}
          readonly={props.readonly}
          data-count={max}
        />
        {suffix !== undefined && <span class="suffix">{suffix}</span>}
      </div>
      {max !== undefined && <Limit id={count} max={max} />}
    </Field>
  )
}

/** The limit in words; the client script counts down with the words in the data attributes. */
export const Limit = ({ id, max }: { id: string; max: number }): Html => (
  <p
    class="field-limit"
    id={id}
    data-left={t('あと{n}文字', '{n} characters left')}
    data-over={t('{n}文字 超えています', '{n} characters too many')}
  >
    {t(`${max.toLocaleString('ja')}文字まで`, `Up to ${max.toLocaleString('en')} characters`)}
  </p>
)
