// Who came to an event: whoever was checked in; where no check-in was kept, whoever was admitted.
import type { Db } from '#platform/db/index.ts'
import { presentAt } from '#modules/attendance/index.ts'
import { type Attendee, attendeesOf, type TicketHolder } from '#modules/registrations/index.ts'

export async function cameTo(db: Db, event: string): Promise<Attendee[]> {
  const there = await presentAt(db, event)
  const admitted = await attendeesOf(db, event)
  return there.size === 0 ? admitted : admitted.filter(({ id }) => there.has(id))
}

export async function didCome(db: Db, { participant, registration, event }: TicketHolder): Promise<boolean> {
  if (registration.state !== 'admitted') return false
  const there = await presentAt(db, event.id)
  return there.size === 0 || there.has(participant.id)
}
