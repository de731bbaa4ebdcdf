// An answer in the organization's own words; what is proposed is only a beginning.
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
  TextArea,
} from '#ui/index.ts'

interface AnswerFormProps {
  title: string
  /** To whom. */
  to: string
  action: string
  back: string
  form: FormState
  button: string
  danger?: boolean
  /** Somebody else changed it meanwhile. */
  edited?: boolean
  /** Hidden or visible fields besides the words. */
  children?: Node
  before?: Node
  words?: { name: string; label: string; required: boolean }
}

export const EditedNotice = (): Html => (
  <Notice kind="error" title={t('ほかの方が先に変更しました', 'Somebody else has changed this')}>
    {t(
      '入力した内容は残っています。いまの状態を確かめてから、よければもう一度送ってください。',
      'What you typed is still here. Look at where it stands now, then send again if you still mean it.',
    )}
  </Notice>
)

export function AnswerForm(props: AnswerFormProps): Html {
  const { form, words = { name: 'answer_words', label: t('お返事', 'Your answer'), required: true } } = props
  return (
    <>
      <PageHead title={props.title} lead={props.to} />
      {props.edited && <EditedNotice />}
      <ErrorSummary form={form} labels={{ [words.name]: words.label }} />
      {props.before}
      <Form action={props.action}>
        <HiddenField form={form} name="version" />
        {props.children}
        <TextArea
          form={form}
          name={words.name}
          label={words.label}
          required={words.required}
          rows={7}
          max={words.required ? 2000 : 1000}
          help={t(
            'そのまま相手に届きます。あなたの言葉に直してください。',
            'It is sent as it stands. Please make it your own.',
          )}
        />
        <FormActions>
          <Button kind={props.danger ? 'danger' : 'primary'}>{props.button}</Button>
          <LinkButton kind="plain" href={props.back}>
            {t('やめる', 'Cancel')}
          </LinkButton>
        </FormActions>
      </Form>
    </>
  )
}
