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
  PasskeyForm,
  TextField,
} from '#ui/index.ts'
import { accountPaths } from '../paths.ts'

interface ConfirmationProps {
  form: FormState
  /** Has one-time codes, and may show one of them instead. */
  withCode: boolean
  /** Whether passkeys work under this address. */
  passkeys: boolean
}

/** Before something that only the holder of the account may do. */
export const ConfirmationPage = ({ form, withCode, passkeys }: ConfirmationProps): Html => (
  <div class="narrow flow">
    <PageHead
      title={t('ご本人の確認', 'Is it still you?')}
      lead={t(
        '大切な操作の前に、もう一度確かめます。10分のあいだは、重ねてお尋ねしません。',
        'Before something important we ask once more. We will not ask again for ten minutes.',
      )}
    />
    <ErrorSummary form={form} labels={{ password: t('パスワード', 'Password'), code: t('確認コード', 'Code') }} />
    <Form action={accountPaths.confirmation}>
      <TextField
        form={form}
        name="password"
        label={t('パスワード', 'Password')}
        type="password"
        autocomplete="current-password"
        required={!withCode}
      />
      {withCode && (
        <TextField
          form={form}
          name="code"
          label={t('または、認証アプリの確認コード（6桁）', 'Or the six digits of your authenticator app')}
          inputmode="numeric"
          autocomplete="one-time-code"
        />
      )}
      <HiddenField form={form} name="next" />
      <FormActions>
        <Button>{t('続ける', 'Continue')}</Button>
      </FormActions>
    </Form>
    {passkeys && (
      <PasskeyForm kind="get" action={accountPaths.signInPasskey} options={accountPaths.signInPasskeyOptions}>
        <HiddenField form={form} name="next" />
        <Button kind="second">{t('パスキーで確認する', 'Use a passkey')}</Button>
      </PasskeyForm>
    )}
    <p>
      {t(
        'どれも使えないときは、いったんログアウトし、メールのリンクなどでログインし直してください。',
        'If you have none of these, sign out and sign in again, for instance by a link in a mail.',
      )}
    </p>
  </div>
)
