// How an application stands, in plain words, with the one thing that can be done about it.
import { untilPhrase } from '#platform/calendar/index.ts'
import { t } from '#platform/i18n/index.ts'
import { ActionForm, type Html, LinkButton, Notice, QrCode } from '#ui/index.ts'
import { type EventRow, eventPaths, isOver } from '#modules/events/index.ts'
import { registrationPaths } from '../paths.ts'
import type { Participant, Registration } from '../queries/registrations.ts'
import { confirmUntil } from '../rules.ts'
import type { State } from '../tables.ts'

interface StandingProps {
  event: EventRow
  registration: Registration
  participant: Participant
  place: number | null
  url: string
  /** Whether this is who applied. */
  lead: boolean
  now: Date
}

const Unconfirmed = ({ event, registration, participant: { code }, lead }: StandingProps): Html => {
  const until = untilPhrase(confirmUntil(registration.created_at, event.closes_at))
  return (
    <Notice kind="wait" title={t('申込みはまだ終わっていません', 'You are not done yet')}>
      <p>
        {t(
          `内容をお確かめのうえ、${until.ja} までに「申込みを確定する」を押してください。順番は、押した時に決まります。`,
          `Please look it over and press “Confirm my application” by ${until.en}. Your place in line counts from then.`,
        )}
      </p>
      {lead && (
        <div class="ticket-acts">
          <ActionForm
            action={registrationPaths.confirmation(code)}
            label={t('申込みを確定する', 'Confirm my application')}
          />
        </div>
      )}
    </Notice>
  )
}

const Applied = ({ event }: StandingProps): Html => (
  <Notice kind="wait" title={t('お申込みを受け付けています', 'We have your application')}>
    {event.admission === 'draw'
      ? t(
          '参加する方は、受付が終わったあとに抽選で決まります。結果はメールでお知らせします。',
          'Seats are drawn after applications close. We will write to you.',
        )
      : t(
          '参加していただけるかどうかは、主催者が決めてメールでお知らせします。',
          'The organizer decides who can come and will write to you.',
        )}
  </Notice>
)

const Admitted = ({ event, url, now }: StandingProps): Html =>
  isOver(event, now) ? (
    <Notice kind="success" title={t('催しは終わりました', 'This event is over')}>
      {t('ご参加ありがとうございました。', 'Thank you for coming.')}
    </Notice>
  ) : (
    <>
      <Notice kind="success" title={t('参加が決まっています', 'You have a seat')}>
        {t('当日は、受付でこのQRコードをお見せください。', 'Please show this QR code at the door.')}
      </Notice>
      <div class="ticket-code">
        <QrCode text={url} label={t('受付で見せるQRコード', 'QR code for the door')} />
      </div>
    </>
  )

const Waiting = ({ place }: StandingProps): Html => (
  <Notice
    kind="wait"
    title={t(`キャンセル待ち・${place ?? ''}番目です`, `You are number ${place ?? ''} on the waiting list`)}
  >
    {t('席が空くと、順にメールでご案内します。', 'We write as soon as a seat is free for you.')}
  </Notice>
)

const Offered = ({ registration: { offered_until, size }, participant: { code }, lead }: StandingProps): Html => {
  const until = offered_until === null ? { ja: '', en: '' } : untilPhrase(offered_until)
  return (
    <Notice kind="wait" title={t('席が空きました。お返事をお願いします', 'A seat is free: please answer')}>
      <p>
        {t(
          `${until.ja} まで、${size}人分をお取り置きします。お返事がないときは、次の方へご案内します。`,
          `We hold ${size === 1 ? 'it' : `${size} seats`} for you until ${until.en}; without an answer it goes to the next in line.`,
        )}
      </p>
      {lead && (
        <div class="ticket-acts">
          <ActionForm
            action={registrationPaths.offer(code)}
            hidden={{ answer: 'yes' }}
            label={t('参加する', 'I will come')}
          />
          <ActionForm
            action={registrationPaths.offer(code)}
            hidden={{ answer: 'no' }}
            kind="second"
            label={t('辞退する', 'No, thank you')}
          />
        </div>
      )}
    </Notice>
  )
}

const Ended = ({ title, event }: { title: string; event: EventRow }): Html => (
  <Notice kind="info" title={title}>
    {event.state === 'cancelled' && event.cancelled_words !== '' && <p>{event.cancelled_words}</p>}
    <div class="ticket-acts">
      <LinkButton kind="second" small href={eventPaths.list()}>
        {t('ほかの催しを見る', 'See other events')}
      </LinkButton>
    </div>
  </Notice>
)

const standings: Readonly<Record<State, (props: StandingProps) => Html>> = {
  unconfirmed: Unconfirmed,
  applied: Applied,
  admitted: Admitted,
  waiting: Waiting,
  offered: Offered,
  declined: (props) => (
    <Ended {...props} title={t('今回はお席をご用意できませんでした', 'We could not offer you a seat this time')} />
  ),
  cancelled: (props) => (
    <Ended
      {...props}
      title={
        props.event.state === 'cancelled'
          ? t('この催しは中止になりました', 'This event was called off')
          : t('申込みは取り消されています', 'This application is cancelled')
      }
    />
  ),
  lapsed: (props) => <Ended {...props} title={t('お返事の期限が過ぎました', 'The time to answer is over')} />,
}

export const Standing = (props: StandingProps): Html => standings[props.registration.state](props)
