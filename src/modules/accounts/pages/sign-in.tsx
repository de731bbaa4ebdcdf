import { type FormState, typed } from '#platform/forms/state.ts'
import { isHome, withNext } from '#platform/http/way-back.ts'
import { t } from '#platform/i18n/index.ts'
import {
  Box,
  Button,
  ErrorSummary,
  Form,
  FormActions,
  HiddenField,
  type Html,
  LinkButton,
  Notice,
  PageHead,
  PasskeyForm,
  TextField,
} from '#ui/index.ts'
import type { MoreWays } from '../http.ts'
import { accountPaths } from '../paths.ts'

interface SignInProps {
  form: FormState
  kept: boolean
  demo: boolean
  more: MoreWays
}

export const SignInPage = ({ form, kept, demo, more }: SignInProps): Html => (
  <div class="narrow flow">
    <PageHead
      title={t('ログイン', 'Sign in', 'ログイン（はいる）')}
      lead={
        isHome(typed(form, 'next'))
          ? undefined
          : t(
              'ログインすると、続きのページへ進みます。',
              'Once you have signed in, you go on to the page you were on your way to.',
              'ログインすると、見たいページが出ます。',
            )
      }
    />
    {kept && (
      <Notice
        kind="info"
        title={t('入力した内容は残っています', 'What you typed is kept', '書いたことは、のこっています')}
      >
        {t(
          'しばらく操作がなかったため、ログインし直してください。入力の続きから再開できます。',
          'Please sign in again; you will return to the form as you left it.',
          '長い時間がたちました。もう一度ログインしてください。つづきから書くことができます。',
        )}
      </Notice>
    )}
    <ErrorSummary form={form} />
    <Form action={accountPaths.signIn}>
      <TextField
        form={form}
        name="email"
        label={t('メールアドレス', 'E-mail address', 'メールアドレス')}
        type="email"
        autocomplete="username"
        required
      />
      <TextField
        form={form}
        name="password"
        label={t('パスワード', 'Password', 'パスワード（あなたが決めたことば）')}
        type="password"
        autocomplete="current-password"
        help={
          <a href={withNext(accountPaths.forgot, typed(form, 'next'))}>
            {t('パスワードを忘れたとき', 'Forgotten your password?', 'パスワードを忘れた人（わすれたひと）')}
          </a>
        }
        required
      />
      <HiddenField form={form} name="next" />
      <FormActions>
        <Button>{t('ログイン', 'Sign in', 'ログイン（はいる）')}</Button>
        <Button kind="second" formaction={accountPaths.signInLink}>
          {t('メールのリンクで入る', 'Send me a sign-in link', 'パスワードを使わないで、メールで入る')}
        </Button>
      </FormActions>
    </Form>
    {more.passkeys && (
      <PasskeyForm kind="get" action={accountPaths.signInPasskey} options={accountPaths.signInPasskeyOptions}>
        <HiddenField form={form} name="next" />
        <Button kind="second">{t('パスキーでログイン', 'Sign in with a passkey')}</Button>
      </PasskeyForm>
    )}
    {more.oidc !== null && (
      <Form action={accountPaths.signInOidc}>
        <HiddenField form={form} name="next" />
        <Button kind="second">{t(`${more.oidc}でログイン`, `Sign in with ${more.oidc}`)}</Button>
      </Form>
    )}
    <Box>
      <p>
        {t(
          'はじめての方は、無料で登録できます。',
          'New here? Registration is free.',
          'はじめての人は、お金を払わないで登録（とうろく）できます。',
        )}
      </p>
      <p>
        <LinkButton kind="second" small href={withNext(accountPaths.register, typed(form, 'next'))}>
          {t('登録する', 'Register', '登録（とうろく）する')}
        </LinkButton>
      </p>
      {demo && (
        <p>
          <a href="/dev/accounts">{t('試用の方：お試し用アカウントの一覧', 'Trying it out? Demo accounts')}</a>
        </p>
      )}
    </Box>
  </div>
)
