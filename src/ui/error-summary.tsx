import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import type { Html } from './html/jsx-runtime.ts'

interface ErrorSummaryProps {
  form: FormState
  /** What each field is called, put before its error. */
  labels?: Readonly<Record<string, string>>
}

/** What to put right, each leading to its field. An error of the whole form (its name is empty) leads nowhere. */
export function ErrorSummary({ form, labels = {} }: ErrorSummaryProps): Html | null {
  const errors = Object.entries(form.errors)
  if (errors.length === 0) return null
  return (
    <div class="error-summary" role="alert" tabindex={-1} data-error-summary>
      <h2>
        {t(
          `${errors.length}か所を直してください`,
          errors.length === 1 ? 'Please put 1 thing right' : `Please put ${errors.length} things right`,
        )}
      </h2>
      <ul>
        {errors.map(([name, text]) => {
          const label = labels[name]
          const words = label === undefined ? text : t(`${label}：${text}`, `${label}: ${text}`)
          return <li>{name === '' ? words : <a href={`#${name}`}>{words}</a>}</li>
        })}
      </ul>
    </div>
  )
}
