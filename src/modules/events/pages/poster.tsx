// One sheet of A4 for the notice board.
import { datePhrase, today } from '#platform/calendar/index.ts'
import { t } from '#platform/i18n/index.ts'
import { excerpt } from '#platform/text/index.ts'
import { type Html, Notice, QrCode, untilText } from '#ui/index.ts'
import { facilityLabels } from '../facilities.ts'
import { kindOf } from '../kinds/index.ts'
import { priceText, whenText } from '../phrases-when.ts'
import { admissionWords, formWords } from '../phrases.ts'
import type { PublicEvent } from '../queries/public-event.ts'

interface PosterProps {
  detail: PublicEvent
  /** Of the page where people apply, whole. */
  url: string
  municipality: string
  department: string
}

/** More times than this would not leave room for the rest. */
const mostSessions = 4

function Times({ event, sessions }: PublicEvent): Html {
  const [first] = sessions
  if (sessions.length <= mostSessions || first === undefined || event.ends_at === null)
    return (
      <ul role="list">
        {sessions.map((session) => (
          <li>{whenText(session)}</li>
        ))}
      </ul>
    )
  return (
    <p>
      {whenText(first)}
      <br />
      {t(
        `ほか、${datePhrase(today(event.ends_at), 'short').ja}まで全${sessions.length}回`,
        `and more until ${datePhrase(today(event.ends_at), 'short').en}, ${sessions.length} in all`,
      )}
    </p>
  )
}

const Line = ({ label, children }: { label: string; children?: Html | string | null | false }): Html | null =>
  children ? (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  ) : null

function Where({ event }: PublicEvent): Html | string {
  if (event.form === null || event.form === 'online' || event.venue === '')
    return event.form === null ? '' : t(formWords[event.form])
  return (
    <>
      {event.venue}
      {event.form === 'hybrid' && t('（オンラインでも）', ' (and online)')}
      {event.venue_address !== '' && <small>{event.venue_address}</small>}
      {event.venue_access !== '' && <small>{excerpt(event.venue_access, 60)}</small>}
    </>
  )
}

function Facts({ detail }: { detail: PublicEvent }): Html {
  const { event, tickets } = detail
  const yen = tickets.map(({ price_yen }) => price_yen)
  const price = { price_yen: event.price_yen, least_yen: null, most_yen: null }
  const ranged = yen.length === 0 ? price : { ...price, least_yen: Math.min(...yen), most_yen: Math.max(...yen) }
  const own = event.source === null
  return (
    <dl class="poster-facts">
      <Line label={t('とき', 'When')}>
        <Times {...detail} />
      </Line>
      <Line label={t('ところ', 'Where')}>
        <Where {...detail} />
      </Line>
      <Line label={t('対象', 'For')}>{excerpt(event.for_whom.split('\n')[0] ?? '', 50)}</Line>
      <Line label={t('参加費', 'Price')}>{own && priceText(ranged)}</Line>
      <Line label={t('定員', 'Seats')}>
        {own &&
          event.capacity !== null &&
          t(
            `${event.capacity}名（${t(admissionWords[event.admission])}）`,
            `${event.capacity} (${t(admissionWords[event.admission])})`,
          )}
      </Line>
      <Line label={t('締切', 'Closes')}>
        {event.closes_at !== null && untilText(event.closes_at, (on) => t(datePhrase(on, 'short')))}
      </Line>
    </dl>
  )
}

const size = (title: string): string => (title.length <= 16 ? 'large' : title.length <= 32 ? 'middle' : 'small')

export function Poster({ detail, url, municipality, department }: PosterProps): Html {
  const { event, organizer } = detail
  const facilities = facilityLabels(event.facilities)
  const contact = event.contact.replaceAll('\n', '　')
  return (
    <>
      <div class="poster-help">
        <Notice kind="info">
          {t(
            'ブラウザの「印刷」で、A4の縦1枚になります。',
            'Use your browser’s “Print”: it makes one sheet of A4, upright.',
          )}
        </Notice>
      </div>
      <article class={['poster', detail.sessions.length > 2 && 'dense']}>
        <header>
          <p class="poster-kind">{t(kindOf(event.kind).label)}</p>
          {event.state === 'cancelled' && <p class="poster-cancelled">{t('中止になりました', 'Cancelled')}</p>}
          <h1 class={size(event.title)}>{event.title}</h1>
          {event.summary !== '' && <p class="poster-summary">{excerpt(event.summary, 100)}</p>}
        </header>
        <Facts detail={detail} />
        {facilities.length > 0 && (
          <p class="poster-facilities">{facilities.map((label) => t(label)).join(t('・', ', '))}</p>
        )}
        <footer>
          <div class="poster-code">
            <QrCode text={url} label={t('申込みのページのQRコード', 'QR code of the page')} />
          </div>
          <div>
            <p class="poster-apply">
              {event.source === null
                ? t('お申込み・くわしい内容はこちら', 'Details and applications')
                : t('くわしい内容はこちら', 'Details')}
            </p>
            <p class="poster-url">{url}</p>
            <p>
              {t(
                `主催　${organizer?.name ?? `${municipality} ${department}`}`,
                `Organizer: ${organizer?.name ?? `${department}, ${municipality}`}`,
              )}
            </p>
            {event.contact !== '' && <p>{t(`お問い合わせ　${contact}`, `Contact: ${contact}`)}</p>}
          </div>
        </footer>
      </article>
    </>
  )
}
