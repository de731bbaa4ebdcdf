import { withNext } from '#platform/http/way-back.ts'
import { t } from '#platform/i18n/index.ts'
import { type Html, LinkButton, Notice, PageHead } from '#ui/index.ts'
import { accountPaths } from '../paths.ts'

/** The same page whether or not the address is known: nobody learns who is registered. */
export const MailSentPage = ({ next, demo }: { next: string; demo: boolean }): Html => (
  <div class="narrow flow">
    <PageHead
      title={t('メールをお送りしました', 'Please check your mail', 'メールを送りました')}
      lead={t(
        '届いたメールのリンクを開いてください。数分待っても届かないときは、迷惑メールの中と、アドレスの綴りをお確かめください。',
        'Open the link in the mail. If nothing arrives within a few minutes, check your junk folder and the spelling of the address.',
        'メールを見てください。メールの中のボタンを押してください。メールが来ないときは、「迷惑メール（めいわくメール）」の中を見てください。',
      )}
    />
    {demo && (
      <Notice kind="info" title={t('試用中です', 'This is a demo')}>
        {t('メールは外へ送られません。', 'No mail leaves this machine. ')}
        <a href="/dev/mail">{t('送られたメールを見る', 'Read the mail')}</a>
      </Notice>
    )}
    <p>
      <LinkButton kind="second" href={withNext(accountPaths.signIn, next)}>
        {t('ログインの画面へ', 'To the sign-in page', 'ログインの画面へ')}
      </LinkButton>
    </p>
  </div>
)
