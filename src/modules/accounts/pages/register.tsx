import { passwordLength } from '#platform/auth/asked.ts'
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import {
  Button,
  ErrorSummary,
  Form,
  FormActions,
  HiddenField,
  type Html,
  PageHead,
  SwitchField,
  TextField,
} from '#ui/index.ts'
import { accountPaths } from '../paths.ts'

export const PasswordField = ({ form, label }: { form: FormState; label: string }): Html => (
  <TextField
    form={form}
    name="password"
    label={label}
    type="password"
    autocomplete="new-password"
    help={t(
      `${passwordLength.min}文字以上。覚えやすい文でもかまいません。貼り付けもできます。`,
      `At least ${passwordLength.min} characters. A sentence you remember is fine; you may paste.`,
      `${passwordLength.min}文字より長くしてください。あなたが覚えやすい文でもいいです。`,
    )}
    required
  />
)

export const RegisterPage = ({ form }: { form: FormState }): Html => (
  <div class="narrow">
    <PageHead
      title={t('登録する', 'Register', '登録（とうろく）する')}
      lead={t(
        '確認のメールをお送りします。メールのリンクを開くと登録が完了します。',
        'We will send you a mail; its link completes the registration.',
        'メールを送ります。メールの中の「登録を完了する」を押してください。それで終わりです。',
      )}
    />
    <ErrorSummary
      form={form}
      labels={{
        name: t('お名前（表示名）', 'Your name'),
        email: t('メールアドレス', 'E-mail address'),
        password: t('パスワード', 'Password'),
        terms: t('利用規約への同意', 'Terms of use'),
      }}
    />
    <Form action={accountPaths.register}>
      <TextField
        form={form}
        name="name"
        label={t('お名前（表示名）', 'Your name')}
        autocomplete="name"
        maxlength={60}
        required
      />
      <TextField
        form={form}
        name="email"
        label={t('メールアドレス', 'E-mail address')}
        type="email"
        autocomplete="email"
        required
      />
      <PasswordField form={form} label={t('パスワード', 'Password')} />
      <SwitchField
        form={form}
        name="terms"
        label={t(
          '利用規約と個人情報の扱いに同意します',
          'I agree to the terms of use and the privacy notice',
          '決まり（利用規約）と、あなたの情報の使い方を読みました。「はい」と言います',
        )}
        help={
          <>
            <a href="/terms">{t('利用規約', 'Terms of use')}</a>
            {t('　', ' · ')}
            <a href="/privacy">{t('個人情報の扱い', 'Privacy notice')}</a>
          </>
        }
        required
      />
      <HiddenField form={form} name="next" />
      <FormActions>
        <Button>{t('確認のメールを受け取る', 'Send me the mail', 'メールをもらう')}</Button>
      </FormActions>
    </Form>
  </div>
)
