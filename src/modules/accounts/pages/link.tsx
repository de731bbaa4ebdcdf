import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import { Button, Form, FormActions, HiddenField, type Html, PageHead } from '#ui/index.ts'
import { accountPaths } from '../paths.ts'

/** One more press, because mail scanners open links: the link would be spent before its reader comes. */
export const LinkPage = ({ form }: { form: FormState }): Html => (
  <div class="narrow">
    <PageHead
      title={t('ログイン', 'Sign in')}
      lead={t('ボタンを押すと、この端末でログインします。', 'Press the button to sign in on this device.')}
    />
    <Form action={accountPaths.signInByLink}>
      <HiddenField form={form} name="token" />
      <HiddenField form={form} name="next" />
      <FormActions>
        <Button>{t('ログインする', 'Sign in')}</Button>
      </FormActions>
    </Form>
  </div>
)
