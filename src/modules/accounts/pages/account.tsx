import type { Account, SessionInfo } from '#platform/auth/identity.ts'
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import {
  ActionForm,
  Button,
  Chip,
  clockText,
  DataTable,
  dayText,
  Empty,
  ErrorSummary,
  Facts,
  Form,
  FormActions,
  FormSection,
  type Html,
  PageHead,
  plainDay,
  TextField,
} from '#ui/index.ts'
import { accountPaths } from '../paths.ts'
import { PasswordField } from './register.tsx'

/** `Mozilla/5.0 (Windows NT …) Chrome/…` → `Chrome（Windows）`, as far as it can be told. */
function deviceText(userAgent: string): string {
  const browser = /Edg\//.test(userAgent)
    ? 'Edge'
    : (/(Firefox|Chrome|Safari)/.exec(userAgent)?.[1] ?? t('不明な端末', 'Unknown device'))
  const system = /(Windows|Android|iPhone|iPad|Mac OS|Linux)/.exec(userAgent)?.[1]
  return system === undefined ? browser : t(`${browser}（${system}）`, `${browser} (${system})`)
}

interface AccountProps {
  account: Account
  sessions: readonly SessionInfo[]
  /** None for an account that staff or the installation made. */
  terms: { text_version: string; given_at: Date } | undefined
  form: FormState
}

export const AccountPage = ({ account, sessions, terms, form }: AccountProps): Html => (
  <>
    <PageHead title={t('アカウントの設定', 'Account settings')} />
    <Facts
      items={[
        [t('お名前', 'Name'), account.name],
        [t('メールアドレス', 'E-mail address'), account.email],
        [
          t('利用規約への同意', 'Agreed to the terms'),
          terms &&
            t(
              `${plainDay(terms.given_at)}（${terms.text_version}版）`,
              `${plainDay(terms.given_at)} (text of ${terms.text_version})`,
            ),
        ],
      ]}
    />
    <h2>{t('ログイン中の端末', 'Where you are signed in')}</h2>
    <DataTable
      caption={t('ログイン中の端末', 'Where you are signed in')}
      rows={sessions}
      columns={[
        { label: t('端末', 'Device'), head: true, cell: (session) => deviceText(session.user_agent) },
        {
          label: t('ログインした日時', 'Since'),
          cell: ({ created_at }) => `${dayText(created_at)} ${clockText(created_at)}`,
        },
        { label: t('接続元', 'From'), cell: ({ address }) => address || '—' },
        {
          label: t('操作', 'Action'),
          cell: ({ token }) =>
            token === account.session ? (
              <Chip kind="good">{t('この端末', 'This device')}</Chip>
            ) : (
              <ActionForm action={accountPaths.sessions} kind="second" small hidden={{ session: token.slice(0, 12) }}>
                {t('ログアウトさせる', 'Sign out')}
              </ActionForm>
            ),
        },
      ]}
      empty={<Empty title={t('ほかの端末はありません', 'No other devices')} />}
    />
    {sessions.length > 1 && (
      <ActionForm action={accountPaths.sessions} kind="second" hidden={{ session: 'others' }}>
        {t('ほかの端末をすべてログアウトさせる', 'Sign out everywhere else')}
      </ActionForm>
    )}
    <ErrorSummary
      form={form}
      labels={{ current: t('いまのパスワード', 'Current password'), password: t('新しいパスワード', 'New password') }}
    />
    <FormSection
      title={t('パスワードを変える', 'Change your password')}
      help={t('変えると、ほかの端末はログアウトします。', 'Other devices will be signed out.')}
    >
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
    </FormSection>
  </>
)
