// To change an application: everything but whose it is.
import { t } from '#platform/i18n/index.ts'
import {
  Button,
  ErrorSummary,
  Form,
  FormActions,
  FormSection,
  HiddenField,
  type Html,
  LinkButton,
  Notice,
  PageHead,
  TextField,
} from '#ui/index.ts'
import { questionLabels } from '#modules/events/index.ts'
import { formErrorLabels } from '../error-labels.ts'
import { registrationPaths } from '../paths.ts'
import {
  CompanionSection,
  type FieldsProps,
  NeedsSection,
  PersonSection,
  QuestionSection,
  ResidentSection,
} from './application-fields.tsx'
import { EventLine } from './event-line.tsx'

interface AnswersPageProps extends FieldsProps {
  code: string
  changing: NonNullable<FieldsProps['changing']>
  /** Somebody else, or the organizer, has changed it since it was opened. */
  meanwhile: boolean
}

export const AnswersPage = ({ about, form, code, changing, meanwhile }: AnswersPageProps): Html => (
  <>
    <PageHead title={t('申込みの内容を変える', 'Change your application')} lead={<EventLine event={about.event} />} />
    {meanwhile && (
      <Notice kind="wait" title={t('ほかの画面で内容が変わっています', 'It was changed elsewhere meanwhile')}>
        {t(
          'いま入力した内容は残っています。よければ、もう一度保存してください。',
          'What you typed is still here. Save again if it is right.',
        )}
      </Notice>
    )}
    <ErrorSummary form={form} labels={{ ...formErrorLabels(), ...questionLabels(about.questions) }} />
    <Form action={registrationPaths.answers(code)}>
      <HiddenField form={form} name="version" />
      <PersonSection about={about} form={form} changing={changing} />
      <FormSection title={t('連絡先', 'How to reach you')}>
        <TextField
          form={form}
          name="phone"
          type="tel"
          label={t('電話番号', 'Telephone')}
          autocomplete="tel"
          width="medium"
        />
      </FormSection>
      <CompanionSection about={about} form={form} changing={changing} />
      <ResidentSection about={about} form={form} />
      <QuestionSection about={about} form={form} />
      <NeedsSection about={about} form={form} />
      <FormActions>
        <Button>{t('この内容に変える', 'Save')}</Button>
        <LinkButton kind="plain" href={registrationPaths.ticket(code)}>
          {t('変えずに戻る', 'Back without changes')}
        </LinkButton>
      </FormActions>
    </Form>
  </>
)
