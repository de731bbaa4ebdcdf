// The pages of the four answers.
import { type FormState, typed } from '#platform/forms/state.ts'
import { emptyForm } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import {
  Button,
  Form,
  FormActions,
  HiddenField,
  type Html,
  LinkButton,
  Notice,
  PageHead,
  RadioField,
  SwitchField,
} from '#ui/index.ts'
import { entryPaths } from '../paths.ts'
import { type DeclineReason, declineReasons, declineReasonWords } from '../phrases.ts'
import { AnswerForm } from './answer-form.tsx'

interface AnswerPageProps {
  id: string
  to: string
  form: FormState
  edited: boolean
}

export const AcceptPage = ({
  id,
  beyond,
  seats,
  ...rest
}: AnswerPageProps & { beyond: boolean; seats: number }): Html => (
  <AnswerForm
    {...rest}
    title={t('お願いする', 'Accept')}
    action={entryPaths.acceptance(id)}
    back={entryPaths.page(id)}
    button={t('お願いすると伝える', 'Send')}
    before={
      beyond && (
        <Notice kind="wait" title={t('募集人数を超えます', 'More than you looked for')}>
          {t(
            `募集は${seats}人で、すでに決まった方がいます。それでもお願いするときは、下の欄に印を付けてもう一度送ってください。`,
            `You looked for ${seats}, and have already accepted as many. If you mean it, tick the box below and send again.`,
          )}
        </Notice>
      )
    }
  >
    {(beyond || typed(rest.form, 'beyond_seats') !== '') && (
      <SwitchField
        form={rest.form}
        name="beyond_seats"
        label={t('募集人数を超えてお願いします', 'I accept one more than the seats')}
      />
    )}
  </AnswerForm>
)

export const ReservePage = ({ id, ...rest }: AnswerPageProps): Html => (
  <AnswerForm
    {...rest}
    title={t('保留にする', 'Keep in reserve')}
    action={entryPaths.reserve(id)}
    back={entryPaths.page(id)}
    button={t('保留にすると伝える', 'Send')}
    before={<p>{t('2週間たつと、もう一度お返事をお願いします。', 'After two weeks we ask you again.')}</p>}
  />
)

const Reason = ({ id }: { id: string }): Html => (
  <Form action={entryPaths.decline(id)} method="get">
    <RadioField
      form={emptyForm}
      name="reason"
      label={t('お断りする理由に近いもの', 'What comes nearest')}
      help={t(
        '選ぶと、文面の下書きができます。理由そのものは相手に伝わりません。',
        'You get a draft to change. The reason itself is not told.',
      )}
      required
      value="filled"
      options={declineReasons.map((reason) => ({ value: reason, label: t(declineReasonWords[reason]) }))}
    />
    <FormActions>
      <Button>{t('文面の下書きをつくる', 'Write a draft')}</Button>
      <LinkButton kind="plain" href={entryPaths.page(id)}>
        {t('やめる', 'Cancel')}
      </LinkButton>
    </FormActions>
  </Form>
)

export function DeclinePage({ id, reason, ...rest }: AnswerPageProps & { reason: DeclineReason | undefined }): Html {
  if (reason === undefined) {
    return (
      <>
        <PageHead title={t('お断りする', 'Decline')} lead={rest.to} />
        <Reason id={id} />
      </>
    )
  }
  return (
    <AnswerForm
      {...rest}
      title={t('お断りする', 'Decline')}
      action={entryPaths.decline(id)}
      back={entryPaths.page(id)}
      button={t('このお返事を送る', 'Send this answer')}
      before={
        <p>
          <a href={entryPaths.decline(id)}>{t('理由を選び直す', 'Choose another reason')}</a>
        </p>
      }
    >
      <HiddenField form={rest.form} name="reason" />
    </AnswerForm>
  )
}

export const WithdrawPage = ({ id, accepted, ...rest }: AnswerPageProps & { accepted: boolean }): Html => (
  <AnswerForm
    {...rest}
    title={t('応募を取り下げる', 'Withdraw my entry')}
    action={entryPaths.withdrawal(id)}
    back={entryPaths.page(id)}
    button={t('応募を取り下げる', 'Withdraw')}
    danger
    words={{ name: 'words', label: t('事業者へのひとこと', 'A word to the organization'), required: false }}
    before={
      <Notice kind="wait">
        {accepted
          ? t(
              'すでにお願いすることが決まっています。取り下げると、事業者はほかの方を探すことになります。',
              'You have been accepted. If you withdraw, the organization must look for somebody else.',
            )
          : t(
              '取り下げると、事業者に知らせます。受付中なら、あとからもう一度応募できます。',
              'The organization is told. While entries are taken you can enter again.',
            )}
      </Notice>
    }
  />
)
