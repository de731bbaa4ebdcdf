// What is a participant's alone: the answers, whom to meet again, ideas; and the page that says that the way there is in the mail.
import { t } from '#platform/i18n/index.ts'
import { ActionForm, Box, type Html, LinkButton, Notice, PageHead } from '#ui/index.ts'
import { registrationPaths } from '#modules/registrations/index.ts'
import { afterwardsPaths } from '../paths.ts'

export interface Open {
  /** The survey is asked and open. */
  asked: boolean
  ideas: boolean
}

export const OwnLinks = ({ ownKey, open }: { ownKey: string; open: Open }): Html => (
  <ul class="plain-list" role="list">
    {open.asked && (
      <li>
        <a href={afterwardsPaths.answer(ownKey)}>{t('アンケートに答える', 'Answer the survey')}</a>
      </li>
    )}
    <li>
      <a href={afterwardsPaths.wishes(ownKey)}>{t('また話したい方を選ぶ', 'Choose whom to meet again')}</a>
    </li>
    {open.ideas && (
      <li>
        <a href={afterwardsPaths.idea(ownKey)}>{t('アイデアを残す', 'Leave an idea')}</a>
      </li>
    )}
  </ul>
)

export const OwnPage = ({ name, ownKey, open }: { name: string; ownKey: string; open: Open }): Html => (
  <div class="narrow flow">
    <PageHead title={t('催しのあとに', 'Afterwards')} lead={t(`${name} さんだけの画面です。`, `For ${name} alone.`)} />
    <OwnLinks ownKey={ownKey} open={open} />
    <p>
      {t(
        'このページのアドレスは、ほかの方に送らないでください。',
        'Please do not pass the address of this page on to anybody.',
      )}
    </p>
  </div>
)

/** On the ticket page, which others see as well. */
export const OwnLinkBox = ({ code, reachable }: { code: string; reachable: boolean }): Html => (
  <Box title={t('催しのあとに', 'Afterwards')}>
    <p>
      {t(
        '「また話したい方」やアンケートは、ご本人だけが開けるページにあります。',
        'Whom you want to meet again, and the survey, are on a page that you alone can open.',
      )}
    </p>
    {reachable ? (
      <ActionForm
        action={afterwardsPaths.ownLink(code)}
        kind="second"
        label={t('本人用のリンクをメールで受け取る', 'Send me my own link by mail')}
      />
    ) : (
      <p>
        {t(
          'リンクはメールでお送りするため、メールアドレスのない申込みではお使いになれません。',
          'The link goes by mail, so it needs an application with an e-mail address.',
        )}
      </p>
    )}
  </Box>
)

export const OwnLinkSent = ({ code, demo }: { code: string; demo: boolean }): Html => (
  <div class="narrow flow">
    <PageHead title={t('メールをお送りしました', 'Please check your mail')} />
    <p>
      {t(
        '申し込んだ方のメールアドレスへ、本人用のリンクをお送りしました。届いたメールから開いてください。',
        'We sent the link to the address of whoever applied. Please open it from the mail.',
      )}
    </p>
    {demo && (
      <Notice kind="info" title={t('試用中です', 'This is a demo')}>
        {t('メールは外へ送られません。', 'No mail leaves this machine. ')}
        <a href="/dev/mail">{t('送られたメールを見る', 'Read the mail')}</a>
      </Notice>
    )}
    <p>
      <LinkButton kind="second" href={registrationPaths.ticket(code)}>
        {t('参加票へ戻る', 'Back to the ticket')}
      </LinkButton>
    </p>
  </div>
)
