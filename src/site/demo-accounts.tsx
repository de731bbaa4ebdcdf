import { t } from '#platform/i18n/index.ts'
import { DataTable, Empty, type Html, LinkButton, PageHead } from '#ui/index.ts'
import { demoAccounts, demoPassword } from '../demo/accounts.ts'

export const DemoAccountsPage = ({ municipality }: { municipality: string }): Html => (
  <>
    <PageHead
      title={t('お試し用アカウント', 'Demo accounts')}
      lead={t(
        `どのアカウントもパスワードは「${demoPassword}」です。人も会社も架空です。`,
        `The password of every account is “${demoPassword}”. All people and firms are invented.`,
      )}
      actions={<LinkButton href="/sign-in">{t('ログインの画面へ', 'To the sign-in page')}</LinkButton>}
    />
    <DataTable
      caption={t('お試し用アカウント', 'Demo accounts')}
      captionHidden
      rows={demoAccounts.filter((account) => account.municipality === municipality)}
      columns={[
        { label: t('だれ', 'Who'), head: true, cell: ({ name, who }) => [name, <small>{t(who)}</small>] },
        { label: t('メールアドレス', 'E-mail address'), cell: ({ email }) => <code>{email}</code> },
      ]}
      empty={<Empty title={t('ありません', 'None')} />}
    />
  </>
)
