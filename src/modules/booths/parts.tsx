// What the fair adds to other pages: the event's, the organizer's, the participant's own.
import type { Ctx } from '#platform/http/env.ts'
import { t } from '#platform/i18n/index.ts'
import { belongsTo } from '#platform/auth/actor.ts'
import { Box, clockText, dayText, type Html, LinkButton } from '#ui/index.ts'
import type { EventRow } from '#modules/events/index.ts'
import type { TicketHolder } from '#modules/registrations/index.ts'
import { hasBooths } from './lock.ts'
import { ownBookings } from './pages/bookings-page.tsx'
import { boothPaths } from './paths.ts'
import { bookingsOf, boothsOf, slotsOf } from './queries.ts'

/** On the public page: which firms are there; their own people are led to their timetable. */
export async function boothsAside(c: Ctx, event: EventRow): Promise<Html | null> {
  if (!hasBooths(event)) return null
  const booths = await c.var.read((db) => boothsOf(db, event.id))
  if (booths.length === 0) return null
  return (
    <Box title={t(`参加する事業者（${booths.length}）`, `Firms that take part (${booths.length})`)}>
      <ul class="booth-list">
        {booths.map(({ id, name, wants, organization }) => (
          <li>
            <strong>{name}</strong>
            {wants !== '' && <p>{wants}</p>}
            {organization !== null && belongsTo(c.var.actor, organization) && (
              <a href={boothPaths.timetable(event.id, id)}>{t('自社のブースの予定表', 'Timetable of our booth')}</a>
            )}
          </li>
        ))}
      </ul>
    </Box>
  )
}

/** On the participant's own page: their times, and the way to book. */
export async function bookingsTicket(c: Ctx, { participant, registration, event }: TicketHolder): Promise<Html | null> {
  if (!hasBooths(event) || registration.state !== 'admitted') return null
  const read = await c.var.read(async (db) => ({
    booths: await boothsOf(db, event.id),
    slots: await slotsOf(db, event.id),
    bookings: await bookingsOf(db, event.id),
  }))
  const own = ownBookings({ ...read, participant: participant.id })
  return (
    <Box title={t('面接の予約', 'Bookings')}>
      {own.length > 0 && (
        <ul class="booth-list">
          {own.map(({ booth, slot }) => (
            <li>
              <strong>{`${dayText(slot.starts_at)} ${clockText(slot.starts_at)}`}</strong>
              <p>
                {booth.name} {booth.place}
              </p>
            </li>
          ))}
        </ul>
      )}
      <LinkButton kind={own.length === 0 ? 'primary' : 'second'} href={boothPaths.bookings(participant.code)}>
        {own.length === 0 ? t('面接の時間を予約する', 'Book a time') : t('予約を見る・変える', 'See and change them')}
      </LinkButton>
    </Box>
  )
}
