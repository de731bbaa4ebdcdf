// The frame of every field: label – ※必須 – help – error – input, tied together for screen readers.
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import type { Html, Node } from './html/jsx-runtime.ts'

export interface FieldProps {
  form: FormState
  name: string
  label: string
  required?: boolean
  /** In the place of 任意: when it is needed all the same. */
  neededWhen?: string
  help?: Node
  /** Only where two forms of one page share a name; the error summary leads to the name. */
  id?: string
}

export const idOf = ({ id, name }: FieldProps): string => id ?? name
export const errorOf = ({ form, name }: FieldProps): string | undefined => form.errors[name]

const describedBy = (field: FieldProps, more: string[]): string | undefined =>
  [field.help !== undefined && `${idOf(field)}-help`, errorOf(field) !== undefined && `${idOf(field)}-error`, ...more]
    .filter(Boolean)
    .join(' ') || undefined

/** The attributes of the input itself. `more`: ids of further hints. */
export const inputAttributes = (field: FieldProps, ...more: string[]) => ({
  id: idOf(field),
  name: field.name,
  'aria-describedby': describedBy(field, more),
  'aria-invalid': errorOf(field) === undefined ? undefined : ('true' as const),
  'aria-required': field.required ? ('true' as const) : undefined,
})

const Need = ({ required, neededWhen }: Pick<FieldProps, 'required' | 'neededWhen'>): Html =>
  required ? (
    <span class="must">{t('※必須', 'Required')}</span>
  ) : (
    <span class="free">{neededWhen ?? t('任意', 'Optional')}</span>
  )

/** Help and error, in the order they are read. */
export const Remarks = ({ field }: { field: FieldProps }): Html => (
  <>
    {field.help !== undefined && (
      <div class="field-help" id={`${idOf(field)}-help`}>
        {field.help}
      </div>
    )}
    {errorOf(field) !== undefined && (
      <p class="field-error" id={`${idOf(field)}-error`}>
        {`＊${errorOf(field)}`}
      </p>
    )}
  </>
)

/** One input with its label. */
export const Field = ({ field, children }: { field: FieldProps; children: Node }): Html => (
  <div class={['field', errorOf(field) !== undefined && 'wrong']}>
    <label class="field-label" for={idOf(field)}>
      {field.label} <Need {...field} />
    </label>
    <Remarks field={field} />
    {children}
  </div>
)

interface FieldGroupProps {
  field: FieldProps
  role?: 'radiogroup'
  children: Node
}

/** Several inputs under one question. */
export const FieldGroup = ({ field, role, children }: FieldGroupProps): Html => (
  <fieldset
    class={['field', errorOf(field) !== undefined && 'wrong']}
    role={role}
    aria-describedby={describedBy(field, [])}
    aria-required={role === 'radiogroup' && field.required ? 'true' : undefined}
    aria-invalid={role === 'radiogroup' && errorOf(field) !== undefined ? 'true' : undefined}
  >
    <legend class="field-label">
      {field.label} <Need {...field} />
    </legend>
    <Remarks field={field} />
    {children}
  </fieldset>
)
