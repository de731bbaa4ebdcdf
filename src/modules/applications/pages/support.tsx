// Outside supporters: who they are, asking one in, and the page that the link leads to.
import { emptyForm, type FormState } from '#platform/forms/state.ts'
import { signInPath } from '#platform/http/kept-form.ts'
import { withNext } from '#platform/http/way-back.ts'
import { type Phrase, t } from '#platform/i18n/index.ts'
import {
  ActionForm,
  Box,
  Button,
  ErrorSummary,
  Form,
  FormActions,
  type Html,
  LinkButton,
  PageHead,
  RadioField,
  TextField,
} from '#ui/index.ts'
import { accountPaths } from '#modules/accounts/index.ts'
import { applicationPaths } from '../paths.ts'
import type { Application } from '../queries/applications.ts'
import type { Supporter } from '../queries/supporters.ts'
import { linkDays } from '../rules.ts'
import { type Support, supports } from '../tables.ts'

const supportWords: Readonly<Record<Support, Phrase>> = {
  read: { ja: '読むだけ', en: 'Reads only' },
  write: { ja: '読んで、書き入れる', en: 'Reads and writes' },
}

const One = ({ application, id, email, name, may, accepted_at }: Supporter): Html => (
  <>
    <p>
      {name === '' ? email : t(`${name}さん（${email}）`, `${name} (${email})`)}
      {t('：', ': ')}
      {t(supportWords[may])}
      {accepted_at === null && t('（返事を待っています）', ' (not answered yet)')}
    </p>
    <ActionForm
      action={applicationPaths.supportEnd(application, id)}
      label={t('支援を終える', 'End it')}
      kind="second"
      small
      confirm={t(
        `${email} の支援を終えますか。この申請を見られなくなります。`,
        `End the support of ${email}? They will no longer see this application.`,
      )}
    />
  </>
)

export const SupportBox = ({
  application,
  supporters,
}: {
  application: Pick<Application, 'id'>
  supporters: readonly Supporter[]
}): Html => (
  <Box title={t('外部の支援者', 'Support from outside')}>
    {supporters.length === 0 && (
      <p>
        {t(
          '税理士や行政書士など、外の方に手伝ってもらえます。見られるのは、この申請だけです。',
          'An accountant, for example, can help. They see this application and nothing else.',
        )}
      </p>
    )}
    {supporters.map((one) => (
      <One {...one} />
    ))}
    <p>
      <a href={applicationPaths.supporters(application.id)}>{t('支援者を招く', 'Ask somebody in')}</a>
    </p>
  </Box>
)

export const InvitePage = ({ id, title, form = emptyForm }: { id: string; title: string; form?: FormState }): Html => (
  <>
    <PageHead
      title={t('外部の支援者を招く', 'Ask somebody in from outside')}
      lead={t(
        `「${title}」の申請だけを見られるようになります。提出と取下げはできません。`,
        `They will see the application for “${title}” and nothing else. They can neither submit nor withdraw it.`,
      )}
    />
    <ErrorSummary form={form} />
    <Form action={applicationPaths.supporters(id)}>
      <TextField
        form={form}
        name="email"
        type="email"
        label={t('支援者のメールアドレス', 'Their e-mail address')}
        required
      />
      <RadioField
        form={form}
        name="may"
        value="write"
        label={t('できること', 'What they may do')}
        options={supports.map((value) => ({ value, label: t(supportWords[value]) }))}
        required
      />
      <FormActions>
        <Button>{t('招待のメールを送る', 'Send the invitation')}</Button>
        <LinkButton kind="second" href={applicationPaths.one(id)}>
          {t('申請のページへ', 'To the application')}
        </LinkButton>
      </FormActions>
    </Form>
  </>
)

/** Whoever has not signed in learns why they should; the secret is looked up only after that. */
export const InvitationStranger = ({ secret }: { secret: string }): Html => {
  const here = applicationPaths.invitation(secret)
  return (
    <>
      <PageHead
        title={t('申請の支援', 'Supporting an application')}
        lead={t(
          '補助金などの申請を手伝ってほしい、という招待のリンクです。だれの、どの申請かは、ログインするとご覧になれます。',
          'Somebody asks for your help with an application. Whose it is, and for what, you see once you have signed in.',
        )}
      />
      <p>
        {t(
          'はじめての方も、数分で登録できます（無料）。終わると、この招待に戻ります。引き受けるかどうかは、そのあとで決められます。',
          'Registering takes a few minutes and is free; you come back here afterwards, and decide then whether to accept.',
        )}
      </p>
      <FormActions>
        <LinkButton href={signInPath(here)}>{t('ログインして招待を見る', 'Sign in to see it')}</LinkButton>
        <LinkButton kind="second" href={withNext(accountPaths.register, here)}>
          {t('はじめての方：登録して招待を見る', 'New here? Register to see it')}
        </LinkButton>
      </FormActions>
    </>
  )
}

export const InvitationPage = ({
  secret,
  applicant,
  title,
  may,
}: {
  secret: string
  applicant: string
  title: string
  may: Support
}): Html => (
  <>
    <PageHead
      title={t('申請の支援', 'Supporting an application')}
      lead={t(
        `${applicant} さまが「${title}」の申請への支援をお願いしています。`,
        `${applicant} asks for your support with an application for “${title}”.`,
      )}
    />
    <p>
      {t(
        `できること：${t(supportWords[may])}。引き受けると、申請する方にあなたの名前が伝わります。`,
        `What you may do: ${t(supportWords[may])}. The applicant will see your name.`,
      )}
    </p>
    <ActionForm action={applicationPaths.invitation(secret)} label={t('支援を引き受ける', 'Accept')} />
    <p>
      {t(
        `引き受けないときは、このページを閉じてください。申請する方には何も伝わらず、リンクは招待から${linkDays}日で使えなくなります。`,
        `If you would rather not, close this page: the applicant is told nothing, and the link ends ${linkDays} days after it was sent.`,
      )}
    </p>
  </>
)
