import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import { Button, ErrorSummary, Form, FormActions, HiddenField, type Html, PageHead, TextField } from '#ui/index.ts'
import { accountPaths } from '../paths.ts'

export const CodeField = ({ form }: { form: FormState }): Html => (
  <TextField
    form={form}
    name="code"
    label={t('確認コード（6桁）', 'Code (six digits)')}
    inputmode="numeric"
    autocomplete="one-time-code"
    help={t('認証アプリに表示されている数字です。', 'The digits that your authenticator app shows.')}
    required
  />
)

/** After the password or the link: what the second factor says. */
export const EnterCodePage = ({ form }: { form: FormState }): Html => (
  <div class="narrow">
    <PageHead title={t('確認コードを入れる', 'Enter your code')} />
    <ErrorSummary form={form} labels={{ code: t('確認コード', 'Code') }} />
    <Form action={accountPaths.signInCode}>
      <CodeField form={form} />
      <HiddenField form={form} name="next" />
      <FormActions>
        <Button>{t('ログイン', 'Sign in')}</Button>
      </FormActions>
    </Form>
    <p>
      <a href={accountPaths.signInRecovery}>
        {t('認証アプリが使えないとき（回復コード）', 'No authenticator app at hand? Use a recovery code')}
      </a>
    </p>
  </div>
)

export const RecoveryPage = ({ form }: { form: FormState }): Html => (
  <div class="narrow">
    <PageHead
      title={t('回復コードでログインする', 'Sign in with a recovery code')}
      lead={t(
        '控えてある回復コードのうち、まだ使っていない1つを入れてください。回復コードもないときは、管理者にお知らせください。ご本人と確かめたうえで、確認コードを解除します。',
        'Enter one of the recovery codes you kept and have not used. If you have none, tell an administrator: they will check that it is you and reset your codes.',
      )}
    />
    <ErrorSummary form={form} labels={{ code: t('回復コード', 'Recovery code') }} />
    <Form action={accountPaths.signInRecovery}>
      <TextField form={form} name="code" label={t('回復コード', 'Recovery code')} autocomplete="off" required />
      <HiddenField form={form} name="next" />
      <FormActions>
        <Button>{t('ログイン', 'Sign in')}</Button>
      </FormActions>
    </Form>
  </div>
)
