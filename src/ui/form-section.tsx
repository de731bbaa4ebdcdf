import type { FormState } from '#platform/forms/state.ts'
import { typed } from '#platform/forms/state.ts'
import type { Html, Node } from './html/jsx-runtime.ts'

interface FormProps {
  action: string
  method?: 'post' | 'get'
  /** For files. */
  multipart?: boolean
  id?: string
  /** For a table in it; fields keep their column. */
  wide?: boolean
  children?: Node
}

/** The browser's own checks are off: ours are in the reader's language and keep what was typed. */
export const Form = ({ action, method = 'post', multipart, id, wide, children }: FormProps): Html => (
  <form
    class={['form', wide && 'wide']}
    id={id}
    action={action}
    method={method}
    enctype={multipart ? 'multipart/form-data' : undefined}
    novalidate
  >
    {children}
  </form>
)

interface FormSectionProps {
  title: string
  help?: Node
  children?: Node
}

/** Fields that answer one question. */
export const FormSection = ({ title, help, children }: FormSectionProps): Html => (
  <section class="form-section">
    <h2>{title}</h2>
    {help !== undefined && <p class="form-section-help">{help}</p>}
    {children}
  </section>
)

export const FormActions = ({ children }: { children?: Node }): Html => <div class="form-actions">{children}</div>

interface HiddenFieldProps {
  form?: FormState
  name: string
  value?: string
}

export const HiddenField = ({ form, name, value }: HiddenFieldProps): Html => (
  <input type="hidden" name={name} value={value ?? (form === undefined ? '' : typed(form, name))} />
)
