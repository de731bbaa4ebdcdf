import { t } from '#platform/i18n/index.ts'
import { DataTable, Empty, type Html, PageHead } from '#ui/index.ts'
import { demoAccounts, demoPassword } from '../demo/accounts.ts'
import { demoTowns } from '../demo/municipalities.ts'

/** `site`: the installation's own address. */
export const DemoAccountsPage = ({ site }: { site: string }): Html => (
  <>
    <PageHead
      title={t('お試し用アカウント', 'Demo accounts')}
      lead={t(
        `どのアカウントもパスワードは「${demoPassword}」です。まちごとにアドレスが違います。人も会社も架空です。`,
        `The password of every account is “${demoPassword}”. Each town has its own address. All people and firms are invented.`,
      )}
    />
    {demoTowns(site).map(({ town, address }) => (
      <section class="flow">
        <h2>{t(town.name, town.name_en)}</h2>
        <p>
          <a href={`${address}/sign-in`}>
            {t(`${town.name}のログインの画面へ（${address}）`, `To the sign-in page of ${town.name_en} (${address})`)}
          </a>
        </p>
        <DataTable
          caption={t(`${town.name}のアカウント`, `Accounts of ${town.name_en}`)}
          captionHidden
          rows={demoAccounts.filter(({ municipality }) => municipality === town.code)}
          columns={[
            { label: t('だれ', 'Who'), head: true, cell: ({ name, who }) => [name, <small>{t(who)}</small>] },
            { label: t('メールアドレス', 'E-mail address'), cell: ({ email }) => <code>{email}</code> },
          ]}
          empty={<Empty title={t('ありません', 'None')} />}
        />
      </section>
    ))}
  </>
)
