import type { Account, SessionInfo } from '#platform/auth/identity.ts'
import { t } from '#platform/i18n/index.ts'
import {
  ActionForm,
  Chip,
  clockText,
  DataTable,
  dayText,
  Empty,
  Facts,
  type Html,
  LinkButton,
  PageHead,
  plainDay,
} from '#ui/index.ts'
import { accountPaths } from '../paths.ts'
import { wayLabels } from '../phrases.ts'

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
}

export const AccountPage = ({ account, sessions, terms }: AccountProps): Html => (
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
      captionHidden
      rows={sessions}
      columns={[
        { label: t('端末', 'Device'), head: true, cell: (session) => deviceText(session.user_agent) },
        {
          label: t('ログインした日時', 'Since'),
          cell: ({ created_at }) => `${dayText(created_at)} ${clockText(created_at)}`,
        },
        { label: t('ログインの方法', 'Way in'), cell: ({ way }) => (way === null ? '—' : t(wayLabels[way])) },
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
    <h2>{t('ログインの方法', 'Ways of signing in')}</h2>
    <p>
      <LinkButton kind="second" href={accountPaths.ways}>
        {t('ログインの方法を見る・変える', 'See and change your ways of signing in')}
      </LinkButton>
    </p>
  </>
)
