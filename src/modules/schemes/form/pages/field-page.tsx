// What one field asks.
import type { Said } from '#platform/forms/said.ts'
import { emptyForm, type FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import {
  Button,
  Chip,
  ErrorSummary,
  Form,
  FormActions,
  FormSection,
  HiddenField,
  type Html,
  LinkButton,
  Meanwhile,
  PageHead,
} from '#ui/index.ts'
import { RemovedMeanwhile } from '#ui/meanwhile.tsx'
import { inputName } from '../answers.ts'
import { fieldsOf, type FormField } from '../definition.ts'
import { FormFields, OneInput } from '../form-fields.tsx'
import { kinds } from '../kinds/index.ts'
import { formPaths } from '../paths.ts'
import { labelsFor } from '../read.ts'
import { conditionsBefore, settingsForm } from '../settings-form.ts'
import type { Draft } from './editor-parts.tsx'
import { WhenField } from './when-field.tsx'

interface FieldPageProps extends Draft {
  field: FormField
  /** Where it is sent. */
  action: string
  form: FormState
  /** Somebody else saved first: what is stored now, where it is not what was typed. */
  differing?: readonly Said[]
  /** Somebody else removed it. */
  gone?: boolean
}

export function FieldPage({ scheme, draft, field, action, form, differing, gone = false }: FieldPageProps): Html {
  const isNew = !fieldsOf(draft.definition).some(({ code }) => code === field.code)
  const settings = settingsForm(draft.definition, field)
  const named = settings.sections.find(({ code }) => code === 'names')
  const wrongName = named?.fields.some(({ code }) => form.errors[inputName(code)] !== undefined)
  return (
    <>
      <PageHead
        title={isNew ? t('項目を加える', 'Add a field') : t('項目を直す', 'Change a field')}
        lead={
          <>
            {scheme.title} <Chip>{t(kinds[field.kind].label)}</Chip>
          </>
        }
      />
      {gone && <RemovedMeanwhile />}
      {differing !== undefined && <Meanwhile differing={differing} />}
      <ErrorSummary form={form} labels={labelsFor(settings, form)} />
      <Form action={action}>
        <HiddenField name="version" value={String(draft.version)} />
        <HiddenField name="kind" value={field.kind} />
        <FormFields definition={settings} form={form} section="asked" />
        <WhenField form={form} name={inputName('when')} conditions={conditionsBefore(draft.definition, field)} />
        <details class="scheme-names" open={wrongName}>
          <summary>{t('判定ルールで使う名前', 'Names that rules use')}</summary>
          <FormFields definition={settings} form={form} section="names" />
        </details>
        <FormActions>
          <Button>{isNew ? t('この項目を加える', 'Add this field') : t('保存する', 'Save')}</Button>
          <LinkButton kind="plain" href={formPaths.editor(scheme.id)}>
            {t('やめる', 'Leave it')}
          </LinkButton>
        </FormActions>
      </Form>
      {!isNew && (
        <FormSection title={t('申請する方には、こう見えます', 'How it looks to applicants')}>
          <OneInput field={{ ...field, code: 'shown' }} form={emptyForm} />
        </FormSection>
      )}
    </>
  )
}
