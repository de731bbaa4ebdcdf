// The questions of an event as fields of a form.
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import { CheckboxField, type Html, NumberField, type Option, RadioField, TextArea, TextField } from '#ui/index.ts'
import type { QuestionKind } from '../tables.ts'
import { questionKey } from './answers.ts'
import { type Asked, scale } from './kinds.ts'

interface FieldOf {
  form: FormState
  name: string
  label: string
  required: boolean
  help: string | undefined
}

const same = (values: readonly string[]): Option[] => values.map((value) => ({ value, label: value }))

/** Few choices stand side by side. */
const side = 3

const fields: Readonly<Record<QuestionKind, (field: FieldOf, question: Asked) => Html>> = {
  line: (field) => <TextField {...field} maxlength={200} />,
  text: (field) => <TextArea {...field} max={2000} rows={4} />,
  one: (field, { options }) => <RadioField {...field} options={same(options)} inline={options.length <= side} />,
  several: (field, { options }) => <CheckboxField {...field} options={same(options)} inline={options.length <= side} />,
  yes: (field) => (
    <RadioField
      {...field}
      options={[
        { value: 'yes', label: t('はい', 'Yes') },
        { value: 'no', label: t('いいえ', 'No') },
      ]}
      inline
    />
  ),
  number: (field) => <NumberField {...field} />,
  scale: (field) => (
    <RadioField
      {...field}
      help={field.help ?? t('1がいちばん低く、5がいちばん高い評価です。', '1 is the lowest, 5 the highest.')}
      options={same(scale)}
      inline
    />
  ),
}

export const QuestionFields = ({ questions, form }: { questions: readonly Asked[]; form: FormState }): Html => (
  <>
    {questions.map((question) =>
      fields[question.kind](
        {
          form,
          name: questionKey(question),
          label: question.label,
          required: question.needed,
          help: question.help === '' ? undefined : question.help,
        },
        question,
      ),
    )}
  </>
)
