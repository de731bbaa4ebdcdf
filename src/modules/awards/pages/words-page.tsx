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
  PageHead,
  TextArea,
  TextField,
} from '#ui/index.ts'
import { awardPaths } from '../paths.ts'

/** Title and purpose of a proposal. */
export const WordsPage = ({ id, form }: { id: string; form: FormState }): Html => (
  <>
    <PageHead title={t('件名と趣旨を直す', 'Change title and purpose')} />
    <Form action={awardPaths.edit(id)}>
      <ErrorSummary form={form} labels={{ title: t('件名', 'Title'), words: t('趣旨', 'Purpose') }} />
      <HiddenField form={form} name="version" />
      <TextField form={form} name="title" label={t('件名', 'Title')} required maxlength={100} />
      <TextArea form={form} name="words" label={t('趣旨', 'Purpose')} max={2000} />
      <FormActions>
        <Button>{t('保存する', 'Save')}</Button>
        <LinkButton kind="second" href={awardPaths.one(id)}>
          {t('やめる', 'Cancel')}
        </LinkButton>
      </FormActions>
    </Form>
  </>
)
