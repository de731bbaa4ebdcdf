// The short answers beside an event: when, where, for how much, for whom, until when.
import { today } from '#platform/calendar/index.ts'
import { t } from '#platform/i18n/index.ts'
import { town } from '#platform/i18n/town.ts'
import { clockText, Facts, type Html, shortDay } from '#ui/index.ts'
import { priceText, whenText, yenText } from '../phrases-when.ts'
import { admissionWords, formWords, openToWords } from '../phrases.ts'
import type { PublicEvent } from '../queries/public-event.ts'
import type { OpenTo } from '../tables.ts'

const whoText = (open_to: OpenTo): string =>
  open_to === 'residents'
    ? t(`${town().ja}内に在住・在勤・在学の方`, `Who lives, works or studies in the ${town().en}`)
    : open_to === 'members'
      ? t('会員の方（登録は無料です）', 'Members (joining is free)')
      : t(openToWords[open_to])

const Sessions = ({ sessions }: Pick<PublicEvent, 'sessions'>): Html => (
  <ol class="event-sessions">
    {sessions.map((session) => (
      <li>
        <time datetime={session.starts_at.toISOString()}>{whenText(session)}</time>
        {session.title !== '' && <span class="below">{session.title}</span>}
      </li>
    ))}
  </ol>
)

const Tickets = ({ tickets }: Pick<PublicEvent, 'tickets'>): Html => (
  <ul class="plain-list" role="list">
    {tickets.map(({ label, price_yen, seats }) => (
      <li>
        {label}：{yenText(price_yen)}
        {seats !== null && t(`（${seats}名まで）`, ` (${seats} seats)`)}
      </li>
    ))}
  </ul>
)

const Price = ({ event, tickets }: PublicEvent): Html => (
  <>
    {tickets.length > 0 ? <Tickets tickets={tickets} /> : priceText({ ...event, least_yen: null, most_yen: null })}
    {(event.price_yen > 0 || tickets.some(({ price_yen }) => price_yen > 0)) && (
      <span class="below">{t('当日、会場でお支払いください。', 'Payable at the venue on the day.')}</span>
    )}
  </>
)

const people = (n: number): string => t(`${n}名`, `${n}`)

/** How many may come together, behind the number of seats. */
const together = ({ group_max }: { group_max: number }) =>
  group_max === 1 ? { ja: '', en: '' } : { ja: `（一組${group_max}名まで）`, en: ` (${group_max} together at most)` }

const moment = (at: Date): string => `${shortDay(today(at))} ${clockText(at)}`

/** An imported event says little; what it does not say is left out. */
export function EventFacts({ detail, department }: { detail: PublicEvent; department: string }): Html {
  const { event, sessions, organizer } = detail
  const own = event.source === null
  return (
    <Facts
      items={[
        [t('日時', 'When'), sessions.length > 0 && <Sessions sessions={sessions} />],
        [t('形', 'Form'), event.form !== null && t(formWords[event.form])],
        [t('会場', 'Venue'), event.venue !== '' && event.venue],
        [t('参加費', 'Price'), own && <Price {...detail} />],
        [t('申し込める方', 'Who may apply'), own && whoText(event.open_to)],
        [
          t('定員', 'Seats'),
          event.capacity !== null &&
            (own
              ? t(
                  `${people(event.capacity)}・${t(admissionWords[event.admission])}${together(event).ja}`,
                  `${event.capacity}, ${t(admissionWords[event.admission])}${together(event).en}`,
                )
              : people(event.capacity)),
        ],
        [
          t('受付', 'Applications'),
          event.opens_at !== null && event.closes_at !== null && (
            <>
              {t(`${moment(event.opens_at)}〜`, `${moment(event.opens_at)} –`)}
              <br />
              {moment(event.closes_at)}
            </>
          ),
        ],
        [
          t('主催', 'Organizer'),
          organizer !== null ? <a href={organizer.href}>{organizer.name}</a> : own && department,
        ],
        [t('お問い合わせ', 'Contact'), event.contact !== '' && <span class="lines">{event.contact}</span>],
      ]}
    />
  )
}
