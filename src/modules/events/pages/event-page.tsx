// An event as everyone reads it.
import { t } from '#platform/i18n/index.ts'
import { sdgs } from '#platform/sdgs.ts'
import { Box, Chip, Chips, DateText, type Html, LinkButton, Notice, PageHead, Prose, TwoColumns } from '#ui/index.ts'
import { MeasureLinks } from '#modules/vision/index.ts'
import { facilityLabels } from '../facilities.ts'
import { kindOf } from '../kinds/index.ts'
import { eventPaths } from '../paths.ts'
import { stateWords } from '../phrases.ts'
import { mapHref, placeOf } from '../place.ts'
import type { PublicEvent } from '../queries/public-event.ts'
import { whyNotOpen } from '../rules.ts'
import { markOf } from '../standing.ts'
import { titleOf } from './event-card.tsx'
import { EventFacts } from './facts.tsx'
import { Seats } from './seats.tsx'
import { VenueMap } from './venue-map.tsx'

export interface PageProps {
  detail: PublicEvent
  now: Date
  department: string
  /** Of other modules: the way to apply, the draw. */
  asides: readonly Html[]
  /** What came of it. */
  outcomes: readonly Html[]
  /** The viewer runs it. */
  organizes: boolean
}

const Part = ({ title, text }: { title: string; text: string }): Html | null =>
  text === '' ? null : (
    <>
      <h2>{title}</h2>
      <Prose text={text} />
    </>
  )

function Venue({ event }: PublicEvent): Html | null {
  const [map, place] = [mapHref(event), placeOf(event)]
  const facilities = facilityLabels(event.facilities)
  if (event.venue === '' && map === null && facilities.length === 0) return null
  return (
    <>
      <h2>{t('会場', 'Venue')}</h2>
      <p>
        {event.venue !== '' && <strong>{event.venue}</strong>}
        {event.venue_address !== '' && <span class="below">{event.venue_address}</span>}
        {map !== null && (
          <a href={map} rel="noreferrer">
            {t('地図で見る（地理院地図）', 'On the map (GSI Maps)')}
          </a>
        )}
      </p>
      {place !== null && <VenueMap name={event.venue || titleOf(event)} place={place} />}
      {event.venue_access !== '' && <Prose text={event.venue_access} />}
      {facilities.length > 0 && (
        <Chips>
          {facilities.map((label) => (
            <Chip>{t(label)}</Chip>
          ))}
        </Chips>
      )}
    </>
  )
}

/** Where no module offers a way to apply: why, or where it is done. */
function Elsewhere({ detail: { event }, now }: PageProps): Html | null {
  if (event.source_url !== null)
    return (
      <>
        <p>
          {t(
            'くわしい内容と申込みは、元のページをご覧ください。',
            'See the original page for details and how to apply.',
          )}
        </p>
        <LinkButton href={event.source_url}>{t('元のページを見る', 'Open the original page')}</LinkButton>
      </>
    )
  const why = whyNotOpen(event, now)
  return why === null || event.state !== 'published' ? null : <p>{t(why)}</p>
}

function Aside(props: PageProps): Html {
  const { detail, asides, organizes, department } = props
  const { id } = detail.event
  return (
    <>
      {organizes && (
        <Box title={t('主催者の方へ', 'For the organizer')}>
          <LinkButton kind="second" href={eventPaths.manage(id)}>
            {t('この催しを運営する', 'Run this event')}
          </LinkButton>
        </Box>
      )}
      {asides}
      <Box title={t('開催のあらまし', 'At a glance')}>
        <EventFacts detail={detail} department={department} />
        {asides.length === 0 && <Elsewhere {...props} />}
      </Box>
      {detail.event.published_at !== null && (
        <ul class="plain-list event-ways" role="list">
          <li>
            <a href={eventPaths.ics(id)}>{t('自分のカレンダーに入れる', 'Add to my calendar')}</a>
          </li>
          <li>
            <a href={eventPaths.poster(id)}>{t('ちらしを印刷する', 'Print the poster')}</a>
          </li>
        </ul>
      )}
    </>
  )
}

function Remarks({ detail: { event } }: PageProps): Html {
  return (
    <>
      {event.state === 'cancelled' && (
        <Notice kind="error" title={t('この催しは中止になりました', 'This event was cancelled')}>
          {event.cancelled_words}
        </Notice>
      )}
      {(event.state === 'draft' || event.state === 'review') && (
        <Notice kind="wait" title={t(stateWords[event.state])}>
          {t(
            'まだ公開していません。主催者と担当者だけに見えています。',
            'Not public yet: only its organizer and staff see it.',
          )}
        </Notice>
      )}
      {event.state === 'published' && event.changed_at !== null && (
        <Notice kind="info">
          <DateText at={event.changed_at} time={false} />
          {t('に内容を改めました。', ': the event was changed.')}
        </Notice>
      )}
    </>
  )
}

export function EventPage(props: PageProps): Html {
  const { detail, now, outcomes } = props
  const { event, measures, siblings } = detail
  const kind = kindOf(event.kind)
  const mark = markOf(event, now)
  return (
    <>
      <Remarks {...props} />
      <PageHead
        title={titleOf(event)}
        chips={
          <>
            <Chip kind={kind.chip}>{t(kind.label)}</Chip>
            {mark !== null && <Chip kind={mark.kind}>{t(mark.label)}</Chip>}
          </>
        }
        lead={event.summary === '' ? undefined : event.summary}
      />
      <TwoColumns early aside={<Aside {...props} />}>
        {outcomes}
        <Part title={t('内容', 'What happens')} text={event.description} />
        <Part title={t('対象', 'For whom')} text={event.for_whom} />
        <Part title={t('持ち物', 'What to bring')} text={event.bring} />
        <Venue {...detail} />
        {event.source === null && <Seats {...detail} />}
        {siblings.length > 0 && (
          <>
            <h2>{t('ひと続きの催し', 'In the same series')}</h2>
            <ul>
              {siblings.map(({ id, title, starts_at }) => (
                <li>
                  <a href={eventPaths.page(id)}>{title}</a>{' '}
                  {starts_at !== null && <DateText at={starts_at} time={false} />}
                </li>
              ))}
            </ul>
          </>
        )}
        {measures.length > 0 && (
          <>
            <h2>{t('まちのビジョンとのつながり', 'Its place in the vision')}</h2>
            <MeasureLinks items={measures} />
          </>
        )}
        {event.sdgs.length > 0 && (
          <>
            <h2>{t('つながるSDGs', 'SDGs it serves')}</h2>
            <Chips>
              {sdgs
                .filter(({ number }) => event.sdgs.includes(number))
                .map(({ label }) => (
                  <Chip>{t(label)}</Chip>
                ))}
            </Chips>
          </>
        )}
      </TwoColumns>
    </>
  )
}
