import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import { Button, ErrorSummary, Form, FormActions, HiddenField, type Html, PageHead, TextField } from '#ui/index.ts'
import { accountPaths } from '../paths.ts'

export const EmailPage = ({ form }: { form: FormState }): Html => (
  <div class="narrow">
    <PageHead
      title={t('メールアドレスを変える', 'Change your e-mail address')}
      lead={t(
        '新しいアドレスに、確認のリンクをお送りします。リンクを開いてボタンを押すまでは、いまのアドレスのままです。',
        'We send a link to the new address. Until you open it and press its button, nothing changes.',
      )}
    />
    <ErrorSummary form={form} />
    <Form action={accountPaths.email}>
      <TextField
        form={form}
        name="email"
        label={t('新しいメールアドレス', 'New e-mail address')}
        type="email"
        autocomplete="email"
        required
      />
      <FormActions>
        <Button>{t('確認のリンクを受け取る', 'Send me the link')}</Button>
      </FormActions>
    </Form>
  </div>
)

/** One more press: mail scanners open links. */
export const EmailConfirmationPage = ({ form }: { form: FormState }): Html => (
  <div class="narrow">
    <PageHead
      title={t('このアドレスに変えますか', 'Use this address?')}
      lead={t(
        '変えると、ほかの端末はログアウトします。前のアドレスにもお知らせします。',
        'Other devices will be signed out, and we tell your former address.',
      )}
    />
    <Form action={accountPaths.emailConfirmation}>
      <HiddenField form={form} name="token" />
      <FormActions>
        <Button>{t('このアドレスに変える', 'Use this address')}</Button>
      </FormActions>
    </Form>
  </div>
)
