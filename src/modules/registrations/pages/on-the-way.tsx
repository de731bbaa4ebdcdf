// Pages between the form and the ticket: a mail is on its way; members only.
import { signInPath } from '#platform/http/kept-form.ts'
import { withNext } from '#platform/http/way-back.ts'
import { t } from '#platform/i18n/index.ts'
import { type Html, LinkButton, Notice, PageHead } from '#ui/index.ts'
import { accountPaths } from '#modules/accounts/index.ts'
import { type EventRow, eventPaths } from '#modules/events/index.ts'
import { registrationPaths } from '../paths.ts'
import { EventLine } from './event-line.tsx'

/** The same page whoever the address belongs to: nobody learns who applied or was invited. */
export const SentPage = ({ event, demo }: { event: EventRow; demo: boolean }): Html => (
  <>
    <PageHead title={t('メールをお送りしました', 'Please check your mail')} lead={<EventLine event={event} />} />
    <Notice kind="wait" title={t('申込みはまだ終わっていません', 'You are not done yet')}>
      {t(
        '届いたメールのリンクを開き、「申込みを確定する」を押してください。順番は、押した時に決まります。',
        'Open the link in the mail and press “Confirm my application”. Your place in line counts from then.',
      )}
    </Notice>
    <p>
      {t(
        '数分待っても届かないときは、迷惑メールの中と、アドレスの綴りをお確かめください。',
        'If nothing arrives within a few minutes, check your junk folder and the spelling of the address.',
      )}
    </p>
    {demo && (
      <Notice kind="info" title={t('試用中です', 'This is a demo')}>
        {t('メールは外へ送られません。', 'No mail leaves this machine. ')}
        <a href="/dev/mail">{t('送られたメールを見る', 'Read the mail')}</a>
      </Notice>
    )}
    <p>
      <LinkButton kind="second" href={eventPaths.page(event.id)}>
        {t('催しのページへ戻る', 'Back to the event')}
      </LinkButton>
    </p>
  </>
)

export const MembersOnly = ({ event }: { event: EventRow }): Html => {
  const here = registrationPaths.apply(event.id)
  return (
    <>
      <PageHead title={t('会員の方の催しです', 'This event is for members')} lead={<EventLine event={event} />} />
      <p>
        {t(
          '申し込むには、ログインしてください。会員でない方も、数分で登録できます（無料）。終わると、この申込みに戻ります。',
          'Please sign in to apply. If you are no member yet, registering takes a few minutes and is free; you come back here afterwards.',
        )}
      </p>
      <p class="ticket-acts">
        <LinkButton href={signInPath(here)}>{t('ログインして申し込む', 'Sign in and apply')}</LinkButton>
        <LinkButton kind="second" href={withNext(accountPaths.register, here)}>
          {t('会員になって申し込む', 'Become a member and apply')}
        </LinkButton>
      </p>
    </>
  )
}
