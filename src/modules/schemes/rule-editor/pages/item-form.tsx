// What the pages of a condition, a step, a named sum and an example have round their fields.
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
  type Node,
  Notice,
  PageHead,
} from '#ui/index.ts'
import { rulePaths } from '../paths.ts'

export interface ItemProps {
  scheme: string
  /** What is done here, and for which scheme. */
  title: string
  lead: string
  version: number
  action: string
  form: FormState
  meanwhile: boolean
}

interface ItemFormProps extends ItemProps {
  labels: Readonly<Record<string, string>>
  /** What is said before the form. */
  intro?: Node
  /** Where `Save` would not do. */
  buttons?: Node
  children?: Node
}

export const ItemForm = (props: ItemFormProps): Html => (
  <>
    <PageHead title={props.title} lead={props.lead} />
    {props.meanwhile && (
      <Notice kind="error" title={t('ほかの方が先に変えました', 'Somebody else changed it first')}>
        {t(
          '入力したものは下に残っています。いまの内容を確かめてから、もう一度保存してください。',
          'What you typed is still below. Look at how it is now, and save again.',
        )}
      </Notice>
    )}
    <ErrorSummary form={props.form} labels={props.labels} />
    {props.intro}
    <Form action={props.action}>
      <HiddenField name="version" value={String(props.version)} />
      {props.children}
      <FormActions>
        {props.buttons ?? <Button>{t('保存する', 'Save')}</Button>}
        <LinkButton kind="plain" href={rulePaths.editor(props.scheme)}>
          {t('やめる', 'Cancel')}
        </LinkButton>
      </FormActions>
    </Form>
  </>
)
