// A participant's own page: how the application stands in plain words, the QR code for the door, and what can be changed.
import { t } from '#platform/i18n/index.ts'
import { ActionForm, type Fact, Facts, type Html, LinkButton, Notice, PageHead } from '#ui/index.ts'
import {
  type EventRow,
  eventPaths,
  facilities,
  type Session,
  type Ticket,
  whenText,
  yenText,
} from '#modules/events/index.ts'
import { registrationPaths } from '../paths.ts'
import type { Participant, Registration } from '../queries/registrations.ts'
import { canChange, canStillCancel, isLive } from '../rules.ts'
import { Standing } from './standing.tsx'

interface TicketPageProps {
  event: EventRow
  registration: Registration
  participant: Participant
  people: readonly Participant[]
  sessions: readonly Session[]
  ticket: Ticket | undefined
  /** In the waiting list. */
  place: number | null
  /** What the QR code says. */
  url: string
  /** What other modules add. */
  parts: readonly (Html | null)[]
  now: Date
}

const times = ({ sessions }: Pick<TicketPageProps, 'sessions'>): Html => (
  <ul class="ticket-list">
    {sessions.map((session) => (
      <li>
        {whenText(session)}
        {session.title !== '' && `　${session.title}`}
      </li>
    ))}
  </ul>
)

function facts(props: TicketPageProps): Fact[] {
  const { event, registration, participant, ticket } = props
  const price = ticket?.price_yen ?? event.price_yen
  const admitted = registration.state === 'admitted'
  const needs = facilities.filter(({ code }) => participant.needs.includes(code)).map(({ need }) => t(need))
  return [
    [t('日時', 'When'), times(props)],
    [t('会場', 'Where'), event.venue === '' ? null : `${event.venue}　${event.venue_address}`],
    [t('行き方', 'Getting there'), event.venue_access || null],
    [
      t('オンライン', 'Online'),
      admitted && event.online_url !== null ? <a href={event.online_url}>{event.online_url}</a> : null,
    ],
    [t('持ち物', 'Bring'), event.bring || null],
    [t('種別', 'Ticket'), ticket?.label],
    [
      t('参加費', 'Price'),
      price === 0 ? yenText(price) : t(`${yenText(price)}（当日、会場で）`, `${yenText(price)}, paid on site`),
    ],
    [t('人数', 'People'), t(`${registration.size}人`, String(registration.size))],
    [
      t('必要なこと', 'What you need'),
      [...needs, participant.needs_words].filter((part) => part !== '').join(t('、', ', ')) || null,
    ],
    [t('受付番号', 'Receipt'), registration.receipt],
    [t('問い合わせ', 'Questions to'), event.contact || null],
  ]
}

/** Each has a ticket of their own, so that they can come by themselves. */
const Companions = ({ people }: Pick<TicketPageProps, 'people'>): Html => (
  <section class="flow">
    <h2>{t('一緒に来る方の参加票', 'Tickets of those who come along')}</h2>
    <p>
      {t(
        '別々に来るときは、それぞれの参加票のアドレスを送ってください。',
        'If you come separately, send each the address of their own ticket.',
      )}
    </p>
    <ul>
      {people.slice(1).map(({ name, code }) => (
        <li>
          <a href={registrationPaths.ticket(code)}>{t(`${name} さんの参加票`, `Ticket of ${name}`)}</a>
        </li>
      ))}
    </ul>
  </section>
)

const Acts = ({ event, registration, participant: { code }, now }: TicketPageProps): Html | null => {
  const mayCancel = isLive(registration.state) && canStillCancel(event, now)
  if (!mayCancel) return null
  return (
    <section class="flow">
      <h2>{t('変えるとき・来られないとき', 'To change or to cancel')}</h2>
      <div class="ticket-acts">
        {canChange(event, registration, now) && (
          <LinkButton kind="second" href={registrationPaths.answers(code)}>
            {t('申込みの内容を変える', 'Change my application')}
          </LinkButton>
        )}
        <ActionForm
          action={registrationPaths.cancellation(code)}
          kind="danger"
          label={t('申込みを取り消す', 'Cancel my application')}
          confirm={t('申込みを取り消します。よろしいですか。', 'Cancel your application?')}
        />
      </div>
      <p>
        {t(
          'お席はほかの方に譲れません。来られない方の席は、待っている方へ順にご案内します。',
          'A seat cannot be handed on to somebody else: it goes to whoever waits.',
        )}
      </p>
    </section>
  )
}

export function TicketPage(props: TicketPageProps): Html {
  const { event, registration, participant, people, parts } = props
  const lead = participant.position === 1
  return (
    <div class="ticket flow" data-keep="tickets">
      <div data-saved hidden>
        <Notice kind="info" title={t('保存してある画面です', 'This is the saved copy')}>
          {t(
            '電波がつながらないため、前に開いたときの内容を表示しています。',
            'There is no connection; you see the page as it was when you last opened it.',
          )}
        </Notice>
      </div>
      <PageHead title={event.title} lead={t(`${participant.name} さんの参加票`, `Ticket of ${participant.name}`)} />
      <Standing {...props} lead={lead} />
      <Facts items={facts(props)} />
      {parts}
      {registration.state === 'admitted' && (
        <p>
          <LinkButton kind="second" href={registrationPaths.calendar(participant.code)} download>
            {t('カレンダーに入れる', 'Add to my calendar')}
          </LinkButton>
        </p>
      )}
      {lead && people.length > 1 && registration.state === 'admitted' && <Companions people={people} />}
      {lead ? (
        <Acts {...props} />
      ) : (
        <p>
          {t('変更や取消は、申し込んだ方の画面からできます。', 'Changes are made by whoever applied, on their page.')}
        </p>
      )}
      <p>
        <a href={eventPaths.page(event.id)}>{t('催しのページを見る', 'See the event')}</a>
      </p>
    </div>
  )
}
