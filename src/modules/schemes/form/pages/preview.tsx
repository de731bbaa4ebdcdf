// The form as whoever applies will see it, to be tried out.
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import { Button, Empty, ErrorSummary, Form, FormActions, type Html, LinkButton, Notice, PageHead } from '#ui/index.ts'
import { fieldsOf } from '../definition.ts'
import { FormFields, hasFiles } from '../form-fields.tsx'
import { formPaths } from '../paths.ts'
import { labelsFor } from '../read.ts'
import type { SaidSection } from '../said.ts'
import { SaidAnswers } from '../said-answers.tsx'
import type { Draft } from './editor-parts.tsx'

interface PreviewProps extends Draft {
  /** Whoever only reads does not try it out. */
  may: boolean
  form: FormState
  /** What was filled in, once nothing is missing or wrong. */
  said: readonly SaidSection[] | null
}

export const FormPreviewPage = ({ scheme, draft: { number, definition }, may, form, said }: PreviewProps): Html => (
  <>
    <PageHead
      title={scheme.title || t('名前のない制度', 'Scheme without a title')}
      lead={t(
        `申請書 第${number}版。ためしに入れられます。入れたものは残りません。`,
        `Form, version ${number}. Try it out: nothing is kept.`,
      )}
      actions={
        <LinkButton kind="second" href={formPaths.editor(scheme.id)}>
          {t('申請書づくりへ戻る', 'Back to building')}
        </LinkButton>
      }
    />
    {said === null ? (
      <>
        <ErrorSummary form={form} labels={labelsFor(definition, form)} />
        {fieldsOf(definition).length === 0 ? (
          <Empty title={t('項目がまだありません', 'There is no field yet')} />
        ) : !may ? (
          <FormFields definition={definition} form={form} />
        ) : (
          <Form action={formPaths.preview(scheme.id)} multipart={hasFiles(definition)}>
            <FormFields definition={definition} form={form} />
            <FormActions>
              <Button>{t('ためしに確かめる', 'Try it')}</Button>
            </FormActions>
          </Form>
        )}
      </>
    ) : (
      <>
        <Notice kind="success" title={t('正しく入力されています', 'All of it is filled in')}>
          {t('申請する方は、出す前に次のように確かめます。', 'This is how applicants check it before sending.')}
        </Notice>
        <SaidAnswers sections={said} />
        <p>
          <a href={formPaths.preview(scheme.id)}>{t('もう一度ためす', 'Try again')}</a>
        </p>
      </>
    )}
  </>
)
