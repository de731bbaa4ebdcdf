import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import {
  Button,
  ErrorSummary,
  Form,
  FormActions,
  HiddenField,
  type Html,
  LinkButton,
  Notice,
  PageHead,
  TextArea,
  TextField,
} from '#ui/index.ts'
import { type Condition, whenWords } from '../conditions.ts'
import type { FormSection } from '../definition.ts'
import { formPaths } from '../paths.ts'
import type { Draft } from './editor-parts.tsx'
import { WhenField } from './when-field.tsx'

interface SectionPageProps extends Draft {
  section: FormSection
  /** Of what stands before it. */
  conditions: readonly Condition[]
  form: FormState
  meanwhile: boolean
}

export const SectionPage = ({ scheme, draft, section, conditions, form, meanwhile }: SectionPageProps): Html => (
  <>
    <PageHead title={t('区分を直す', 'Change a section')} lead={scheme.title} />
    {meanwhile && (
      <Notice kind="error" title={t('ほかの方が先に変えました', 'Somebody else changed it first')}>
        {t(
          '下は、あなたが書いた内容です。よければ、もう一度保存してください。',
          'Below is what you wrote. If it is right, please save it again.',
        )}
      </Notice>
    )}
    <ErrorSummary
      form={form}
      labels={{
        title: t('区分の名前', 'Name of the section'),
        help: t('そえ書き', 'A line of help'),
        when: whenWords().label,
      }}
    />
    <Form action={formPaths.section(scheme.id, section.code)}>
      <HiddenField name="version" value={String(draft.version)} />
      <TextField form={form} name="title" label={t('区分の名前', 'Name of the section')} required maxlength={100} />
      <TextArea form={form} name="help" label={t('そえ書き', 'A line of help')} max={600} rows={3} />
      <WhenField form={form} name="when" conditions={conditions} />
      <FormActions>
        <Button>{t('保存する', 'Save')}</Button>
        <LinkButton kind="plain" href={formPaths.editor(scheme.id)}>
          {t('やめる', 'Leave it')}
        </LinkButton>
      </FormActions>
    </Form>
  </>
)
