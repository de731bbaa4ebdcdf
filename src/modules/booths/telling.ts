// Those who had booked at a booth that is not there any more are told.
import { datePhrase, today, tokyoTime } from '#platform/calendar/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import type { EventRow } from '#modules/events/index.ts'
import { attendeesOf, registrationsOf, tellApplicants } from '#modules/registrations/index.ts'
import type { Booking, Booth, Slot } from './queries.ts'

export async function tellBooked(
  tx: Tx,
  actor: Actor,
  event: EventRow,
  booth: Booth,
  bookings: readonly Booking[],
  slots: readonly Slot[],
): Promise<void> {
  if (bookings.length === 0) return
  const people = new Map((await attendeesOf(tx, event.id)).map((one) => [one.id, one]))
  const registrations = new Map((await registrationsOf(tx, event.id, ['admitted'])).map((one) => [one.id, one]))
  const words = bookings.flatMap(({ participant, slot }) => {
    const person = people.get(participant)
    const registration = registrations.get(person?.registration ?? '')
    const at = slots.find(({ id }) => id === slot)?.starts_at
    if (person === undefined || registration === undefined || at === undefined) return []
    const day = datePhrase(today(at))
    return [
      {
        registration,
        subject: { ja: `面接の予約がなくなりました：${event.title}`, en: `A booking is cancelled: ${event.title}` },
        body: [
          {
            ja: `${booth.name}の参加がなくなったため、${day.ja} ${tokyoTime(at)} の${person.name}さんの予約を取り消しました。申し訳ありません。空いているほかのブースを予約できます。`,
            en: `${booth.name} does not take part any more, so that the booking of ${person.name} on ${day.en}, ${tokyoTime(at)} is cancelled. We are sorry. Other booths can be booked.`,
          },
        ],
      },
    ]
  })
  await tellApplicants(tx, actor, words)
}
