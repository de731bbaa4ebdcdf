import type { Account } from '#platform/auth/identity.ts'
import { t } from '#platform/i18n/index.ts'
import { Chip, FormSection, type Html, LinkButton, PageHead } from '#ui/index.ts'
import { accountPaths } from '../paths.ts'

/** Every way of signing in, with what can be done about it. */
export const WaysPage = ({ account }: { account: Account }): Html => (
  <div class="narrow flow">
    <PageHead
      title={t('ログインの方法', 'Ways of signing in')}
      lead={t(
        '変えると、登録したメールアドレスにお知らせします。',
        'We tell you by mail whenever something here changes.',
      )}
    />
    <FormSection title={t('パスワード', 'Password')}>
      <p>
        <LinkButton kind="second" small href={accountPaths.password}>
          {t('パスワードを変える', 'Change your password')}
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
  </div>
)
