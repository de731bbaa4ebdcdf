import type { Account } from '#platform/auth/identity.ts'
import type { Passkey } from '#platform/auth/passkeys.ts'
import { t } from '#platform/i18n/index.ts'
import { ActionForm, Chip, FormSection, type Html, LinkButton, PageHead } from '#ui/index.ts'
import { accountPaths } from '../paths.ts'
import type { BusinessId } from '../queries.ts'

interface WaysProps {
  account: Account
  passkeys: readonly Passkey[]
  /** Null where no provider is set. */
  oidc: { label: string; linked: boolean } | null
  /** What it said of their business. */
  business: BusinessId | undefined
}

/** Every way of signing in, with what can be done about it. */
export const WaysPage = ({ account, passkeys, oidc, business }: WaysProps): Html => (
  <div class="narrow flow">
    <PageHead
      title={t('ログインの方法', 'Ways of signing in')}
      lead={t(
        '変えると、登録したメールアドレスにお知らせします。',
        'We tell you by mail whenever something here changes.',
      )}
    />
    <FormSection title={t('メールアドレス', 'E-mail address')}>
      <p>{account.email}</p>
      <p>
        <LinkButton kind="second" small href={accountPaths.email}>
          {t('メールアドレスを変える', 'Change your e-mail address')}
        </LinkButton>
      </p>
    </FormSection>
    <FormSection title={t('パスワード', 'Password')}>
      <p>
        <LinkButton kind="second" small href={accountPaths.password}>
          {t('パスワードを変える', 'Change your password')}
        </LinkButton>
      </p>
    </FormSection>
    <FormSection
      title={t('パスキー', 'Passkeys')}
      help={t(
        '指紋・顔・端末の暗証番号でログインします。いちばん安全で、早い方法です。',
        'Your fingerprint, your face or the PIN of your device: the safest way, and the quickest.',
      )}
    >
      <p>
        <Chip kind={passkeys.length > 0 ? 'good' : 'plain'}>
          {passkeys.length > 0 ? t(`${passkeys.length}個`, String(passkeys.length)) : t('未設定', 'Not set')}
        </Chip>{' '}
        {passkeys.map(({ name }) => name).join(t('、', ', '))}
      </p>
      <p>
        <LinkButton kind="second" small href={accountPaths.passkeys}>
          {t('パスキーを加える・外す', 'Add or remove passkeys')}
        </LinkButton>
      </p>
    </FormSection>
    <FormSection
      title={t('2段階のログイン（確認コード）', 'Two factors (one-time code)')}
      help={t(
        'パスワードのあとに、スマートフォンの認証アプリの数字を求めます。',
        'After the password we ask for the digits of your authenticator app.',
      )}
    >
      <p>
        <Chip kind={account.second_factor ? 'good' : 'plain'}>
          {account.second_factor ? t('設定ずみ', 'Set') : t('未設定', 'Not set')}
        </Chip>{' '}
        <LinkButton kind="second" small href={accountPaths.secondFactor}>
          {account.second_factor ? t('回復コード・解除', 'Recovery codes, or stop') : t('設定する', 'Set it up')}
        </LinkButton>
      </p>
    </FormSection>
    {oidc !== null && (
      <FormSection
        title={oidc.label}
        help={t(
          `${oidc.label}でもログインできます。法人番号などを受け取り、代表者の申し出を確かめる手がかりにします。`,
          `Sign in with ${oidc.label}, too. It tells us your corporate number, which helps staff to answer your claim to an organization.`,
        )}
      >
        <p>
          <Chip kind={oidc.linked ? 'good' : 'plain'}>
            {oidc.linked ? t('結び付けずみ', 'Linked') : t('未設定', 'Not set')}
          </Chip>{' '}
          {business && [business.name, business.corporate_number].filter(Boolean).join(t('・', ', '))}
        </p>
        <ActionForm action={oidc.linked ? accountPaths.oidcEnd : accountPaths.oidc} kind="second" small>
          {oidc.linked ? t('結び付けを外す', 'Unlink') : t(`${oidc.label}を結び付ける`, `Link ${oidc.label}`)}
        </ActionForm>
      </FormSection>
    )}
  </div>
)
