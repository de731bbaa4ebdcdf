import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import { Button, ErrorSummary, Form, FormActions, HiddenField, type Html, PageHead, TextField } from '#ui/index.ts'
import { accountPaths } from '../paths.ts'
import { PasswordField } from './register.tsx'

export const ForgottenPage = ({ form }: { form: FormState }): Html => (
  <div class="narrow">
    <PageHead
      title={t('パスワードを忘れたとき', 'Forgotten password')}
      lead={t(
        '登録したメールアドレスに、新しく決めるためのリンクをお送りします。',
        'We will send a link to your registered address.',
      )}
    />
    <ErrorSummary form={form} />
    <Form action={accountPaths.forgot}>
      <TextField
        form={form}
        name="email"
        label={t('メールアドレス', 'E-mail address')}
        type="email"
        autocomplete="username"
        required
      />
      <HiddenField form={form} name="next" />
      <FormActions>
        <Button>{t('リンクを受け取る', 'Send me the link')}</Button>
      </FormActions>
    </Form>
  </div>
)

export const NewPasswordPage = ({ form }: { form: FormState }): Html => (
  <div class="narrow">
    <PageHead title={t('新しいパスワードを決める', 'Choose a new password')} />
    <ErrorSummary form={form} labels={{ password: t('新しいパスワード', 'New password') }} />
    <Form action={accountPaths.newPassword}>
      <HiddenField form={form} name="token" />
      <HiddenField form={form} name="next" />
      <PasswordField form={form} label={t('新しいパスワード', 'New password')} />
      <FormActions>
        <Button>{t('このパスワードにする', 'Use this password')}</Button>
      </FormActions>
    </Form>
  </div>
)

export const ChangePasswordPage = ({ form }: { form: FormState }): Html => (
  <div class="narrow">
    <PageHead
      title={t('パスワードを変える', 'Change your password')}
      lead={t('変えると、ほかの端末はログアウトします。', 'Other devices will be signed out.')}
    />
    <ErrorSummary
      form={form}
      labels={{ current: t('いまのパスワード', 'Current password'), password: t('新しいパスワード', 'New password') }}
    />
    <Form action={accountPaths.password}>
      <TextField
        form={form}
        name="current"
        label={t('いまのパスワード', 'Current password')}
        type="password"
        autocomplete="current-password"
        required
      />
      <PasswordField form={form} label={t('新しいパスワード', 'New password')} />
      <FormActions>
        <Button>{t('変える', 'Change')}</Button>
      </FormActions>
    </Form>
  </div>
)
