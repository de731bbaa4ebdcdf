import type { Setup } from '#platform/auth/second-factor.ts'
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import {
  ActionForm,
  Button,
  ErrorSummary,
  Form,
  FormActions,
  FormSection,
  type Html,
  LinkButton,
  Notice,
  PageHead,
  QrCode,
} from '#ui/index.ts'
import { accountPaths } from '../paths.ts'
import { CodeField } from './enter-code.tsx'

/** Where it is explained and begun. `must`: nothing else is open to them until they have done it. */
export const SecondFactorPage = ({ on, must, codesLeft }: { on: boolean; must: boolean; codesLeft: number }): Html => (
  <div class="narrow flow">
    <PageHead
      title={t('2段階のログイン（確認コード）', 'Signing in with two factors')}
      lead={t(
        'パスワードのほかに、スマートフォンの認証アプリが示す6桁の数字を求めます。パスワードが漏れても、ほかの人はログインできません。',
        'Besides your password we ask for six digits that an authenticator app on your telephone shows. Even who learns your password cannot sign in.',
      )}
    />
    {must && (
      <Notice kind="wait" title={t('はじめに設定してください', 'Please set this up first')}>
        {t(
          '個人情報を扱う職員の方には、2段階のログインをお願いしています。設定すると、ほかの画面に進めます。',
          'We ask everybody who works with personal data to sign in with two factors. The other pages open once it is set.',
        )}
      </Notice>
    )}
    {on ? <SetAlready codesLeft={codesLeft} /> : <NotYet />}
  </div>
)

const NotYet = (): Html => (
  <>
    <ol class="account-steps">
      <li>{t('スマートフォンに認証アプリを入れる', 'Install an authenticator app on your telephone')}</li>
      <li>{t('次の画面の図をアプリで読み取る', 'Read the picture on the next page with it')}</li>
      <li>{t('アプリに出た6桁の数字を入れる', 'Enter the six digits it shows')}</li>
    </ol>
    <ActionForm action={accountPaths.secondFactor}>{t('設定を始める', 'Begin')}</ActionForm>
  </>
)

const SetAlready = ({ codesLeft }: { codesLeft: number }): Html => (
  <>
    <Notice kind="success" title={t('設定されています', 'It is set')}>
      {t(`使っていない回復コード：${codesLeft}個`, `Recovery codes left: ${codesLeft}`)}
    </Notice>
    <FormSection
      title={t('回復コードを作り直す', 'Renew your recovery codes')}
      help={t('前の回復コードは使えなくなります。', 'The former ones will no longer work.')}
    >
      <ActionForm action={accountPaths.recoveryCodes} kind="second">
        {t('作り直す', 'Renew')}
      </ActionForm>
    </FormSection>
    <FormSection
      title={t('確認コードをやめる', 'Stop using codes')}
      help={t(
        'スマートフォンを替えたときは、やめてから、新しいスマートフォンで設定し直してください。',
        'With a new telephone: stop here, then set it up again on the new one.',
      )}
    >
      <ActionForm action={accountPaths.secondFactorEnd} kind="danger">
        {t('確認コードをやめる', 'Stop using codes')}
      </ActionForm>
    </FormSection>
  </>
)

export const SetupPage = ({ setup, form }: { setup: Setup; form: FormState }): Html => (
  <div class="narrow flow">
    <PageHead
      title={t('認証アプリに登録する', 'Add it to your authenticator app')}
      lead={t(
        'アプリでこの図を読み取り、出てきた数字を入れてください。',
        'Read this picture with the app, then enter the digits it shows.',
      )}
    />
    <ErrorSummary form={form} labels={{ code: t('確認コード', 'Code') }} />
    <QrCode text={setup.uri} label={t('認証アプリで読み取る図（QRコード）', 'QR code for your authenticator app')} />
    <p>
      {t('読み取れないときは、次の鍵をアプリに入れてください。', 'If you cannot read it, enter this key into the app.')}
      <br />
      <code>{setup.key}</code>
    </p>
    <Form action={accountPaths.secondFactorNew}>
      <CodeField form={form} />
      <FormActions>
        <Button>{t('この内容で設定する', 'Set it up')}</Button>
      </FormActions>
    </Form>
  </div>
)

/** The only time that recovery codes are shown. */
export const CodesPage = ({ codes }: { codes: readonly string[] }): Html => (
  <div class="narrow flow">
    <PageHead
      title={t('回復コードを控えてください', 'Keep your recovery codes')}
      lead={t(
        'スマートフォンをなくしたとき、確認コードの代わりに使えます。1つにつき1回だけです。印刷するか書き写し、ほかの人の目に触れない所に保管してください。この画面は二度と表示されません。',
        'When your telephone is lost, one of these takes the place of a code; each works once. Print them or write them down and keep them safe. They are shown only now.',
      )}
    />
    <ul class="recovery-codes">
      {codes.map((code) => (
        <li>
          <code>{code}</code>
        </li>
      ))}
    </ul>
    <p>
      <LinkButton href={accountPaths.ways}>{t('控えました', 'I have kept them')}</LinkButton>
    </p>
  </div>
)
