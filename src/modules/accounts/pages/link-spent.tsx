import { t } from '#platform/i18n/index.ts'
import { type Html, LinkButton, PageHead } from '#ui/index.ts'
import { accountPaths } from '../paths.ts'

export const LinkSpentPage = (): Html => (
  <div class="narrow">
    <PageHead
      title={t('このリンクは使えません', 'This link does not work')}
      lead={t(
        '期限が過ぎたか、すでに使われています。もう一度お申し込みください。',
        'It has expired or was used already. Please ask for a new one.',
      )}
    />
    <p>
      <LinkButton href={accountPaths.signIn}>{t('ログインの画面へ', 'To the sign-in page')}</LinkButton>
    </p>
  </div>
)
