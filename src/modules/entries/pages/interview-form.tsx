// Up to five times to offer.
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import {
  Button,
  DateField,
  ErrorSummary,
  Form,
  FormActions,
  HiddenField,
  type Html,
  LinkButton,
  PageHead,
  RadioField,
  SelectField,
  TextArea,
  TextField,
} from '#ui/index.ts'
import { proposalRows, slots } from '../forms.ts'
import { entryPaths } from '../paths.ts'
import { lengths } from '../rules.ts'
import { EditedNotice } from './answer-form.tsx'

const dateLabel = (n: number) => t(`候補${n}の日`, `Day ${n}`)
const timeLabel = (n: number) => t(`候補${n}の時刻`, `Time ${n}`)

const labels = () => ({
  ...Object.fromEntries(
    proposalRows.flatMap((n) => [
      [`date_${n}`, dateLabel(n)],
      [`time_${n}`, timeLabel(n)],
    ]),
  ),
  minutes: t('長さ', 'Length'),
  url: t('オンライン会議のアドレス', 'Address of the online meeting'),
  note: t('ひとこと', 'A word'),
})

interface InterviewFormProps {
  id: string
  to: string
  form: FormState
  edited: boolean
}

export const InterviewFormPage = ({ id, to, form, edited }: InterviewFormProps): Html => (
  <>
    <PageHead title={t('面談に誘う', 'Invite to an interview')} lead={to} />
    {edited && <EditedNotice />}
    <ErrorSummary form={form} labels={labels()} />
    <p>
      {t(
        '日時の候補を5つまで出せます。相手が1つ選ぶと、両方に知らせます。働いている方には、平日の夜や土日が喜ばれます。',
        'Offer up to five times; they choose one and both of you are told. People with a job prefer evenings and weekends.',
      )}
    </p>
    <Form action={entryPaths.interview(id)}>
      <HiddenField form={form} name="id" />
      <HiddenField form={form} name="version" />
      {proposalRows.map((n) => (
        <div class="time-rows">
          <DateField
            form={form}
            name={`date_${n}`}
            label={dateLabel(n)}
            required={n === 1}
            help={n === 1 ? undefined : ''}
          />
          <SelectField
            form={form}
            name={`time_${n}`}
            label={timeLabel(n)}
            required={n === 1}
            empty={t('選ぶ', 'Choose')}
            width="short"
            options={slots.map((slot) => ({ value: slot, label: slot }))}
          />
        </div>
      ))}
      <RadioField
        form={form}
        name="minutes"
        label={labels().minutes}
        required
        inline
        value="30"
        options={lengths.map((value) => ({ value, label: t(`${value}分`, `${value} minutes`) }))}
      />
      <TextField
        form={form}
        name="url"
        label={labels().url}
        type="url"
        help={t(
          '決まっていれば。あとから、やりとりで伝えることもできます。',
          'If you have it; you can also send it later as a message.',
        )}
      />
      <TextArea form={form} name="note" label={labels().note} rows={3} max={600} />
      <FormActions>
        <Button>{t('候補を送る', 'Send the times')}</Button>
        <LinkButton kind="plain" href={entryPaths.page(id)}>
          {t('やめる', 'Cancel')}
        </LinkButton>
      </FormActions>
    </Form>
  </>
)
