// 利害関係の申告, before anything is read.
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import {
  Button,
  ErrorSummary,
  Facts,
  Form,
  FormActions,
  FormSection,
  type Html,
  PageHead,
  RadioField,
  SelectField,
  TextArea,
} from '#ui/index.ts'
import { reviewingPaths } from '../paths.ts'
import { conflictWords } from '../phrases.ts'
import { conflictKinds } from '../tables.ts'

interface DeclareProps {
  review: string
  applicant_name: string
  title: string
  form: FormState
}

const kinds = () => conflictKinds.map((value) => ({ value, label: t(conflictWords[value]) }))

/** What the fields below are called where an error is listed. */
export const conflictLabels = () => ({
  conflict: t('どのような関係か', 'What ties you'),
  words: t('くわしく', 'In detail'),
})

export const ConflictFields = ({ form, required = false }: { form: FormState; required?: boolean }): Html => (
  <>
    <SelectField
      form={form}
      name="conflict"
      label={conflictLabels().conflict}
      required={required}
      empty={t('選んでください', 'Please choose')}
      options={kinds()}
    />
    <TextArea
      form={form}
      name="words"
      label={conflictLabels().words}
      rows={2}
      max={500}
      help={t('担当者だけが読みます。', 'Read by staff only.')}
    />
  </>
)

export const DeclarePage = ({ review, applicant_name, title, form }: DeclareProps): Html => (
  <>
    <PageHead
      title={t('利害関係の申告', 'Declaration of interest')}
      lead={t(
        '内容を読む前に、申請者との関係を申告してください。申告するまで、申請の内容と書類は開けません。',
        'Please declare before you read. Answers and documents open after that.',
      )}
    />
    <ErrorSummary form={form} labels={{ declared: t('申告', 'Declaration'), ...conflictLabels() }} />
    <Facts
      items={[
        [t('制度', 'Scheme'), title],
        [t('申請者', 'Applicant'), applicant_name],
      ]}
    />
    <Form action={reviewingPaths.declaration(review)}>
      <FormSection title={t('この申請者との関係', 'Your ties to this applicant')}>
        <RadioField
          form={form}
          name="declared"
          label={t('申告', 'Declaration')}
          required
          options={[
            {
              value: 'none',
              label: t('関係はありません', 'Nothing ties me'),
              help: t(
                '親族、役員・従業員、取引・出資、申請の手伝いのどれにもあたりません。',
                'No kinship, employment, business, share, or help with the application.',
              ),
            },
            {
              value: 'conflict',
              label: t('関係があります', 'Something ties me'),
              help: t(
                '担当から外れます。次の審査員にお願いするので、ご心配はいりません。',
                'You are taken off, and somebody else is asked.',
              ),
            },
          ]}
        />
        <ConflictFields form={form} />
      </FormSection>
      <FormActions>
        <Button>{t('申告する', 'Declare')}</Button>
      </FormActions>
    </Form>
  </>
)
