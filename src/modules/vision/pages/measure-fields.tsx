import { type FormState, typedList } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import { type Html, type Option, SelectField } from '#ui/index.ts'

interface MeasureFieldsProps {
  form: FormState
  options: readonly Option[]
  /** A sentence under the first. */
  help?: string
  required?: boolean
}

/** Up to three measures that something serves, under the name `measures`. */
export const MeasureFields = ({ form, options, help, required = false }: MeasureFieldsProps): Html => (
  <div class="flow">
    {[0, 1, 2].map((i) => (
      <SelectField
        form={{ ...form, values: { measures: typedList(form, 'measures')[i] ?? '' } }}
        name="measures"
        id={i === 0 ? 'measures' : `measures-${i + 1}`}
        label={
          i === 0
            ? t('まちのビジョンとのつながり', 'Its place in the vision')
            : t(`つながり ${i + 1}`, `Place in the vision ${i + 1}`)
        }
        help={i === 0 ? help : undefined}
        required={required && i === 0}
        options={options}
        empty={t('選ばない', 'None')}
        width="full"
      />
    ))}
  </div>
)
