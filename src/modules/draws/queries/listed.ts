// Those who wait for the draw of an event, each with its weight and reserved seats, and why.
import type { Db } from '#platform/db/index.ts'
import { type EventRow, poolsOf } from '#modules/events/index.ts'
import { attendeesOf, historyOf, registrationsOf } from '#modules/registrations/index.ts'
import type { GivenEntry } from '../algorithm/entry.ts'
import { doublesOf } from '../doubles.ts'
import { type Extra, extrasOf, poolsFor, weightOf } from '../policy.ts'

export interface Listed {
  registration: string
  people: { name: string; name_kana: string }[]
  phone: string
  /** Receipts of other applications that may be of the same person. */
  doubles: string[]
  ticket: string | null
  extras: Extra[]
  entry: GivenEntry
}

/** In the order in which they applied, in as many queries however many there are. */
export async function listedOf(db: Db, event: EventRow, now: Date): Promise<Listed[]> {
  const registrations = await registrationsOf(db, event.id, ['applied'])
  const people = Map.groupBy(await attendeesOf(db, event.id, ['applied']), ({ registration }) => registration)
  const groups = registrations.map((one) => ({ ...one, registration: one.id, people: people.get(one.id) ?? [] }))
  const history = await historyOf(db, event.id, groups, now)
  const pools = await poolsOf(db, event.id)
  const listed = groups.map(({ id, receipt, size, ticket, override, override_reason, phone, people: members }) => {
    const { first_timer = false, lost_last = false } = history.get(id) ?? {}
    const group = { first_timer, lost_last, people: members }
    const extras = extrasOf(group, event.weights)
    return {
      registration: id,
      people: members.map(({ name, name_kana }) => ({ name, name_kana })),
      phone,
      ticket,
      extras,
      entry: {
        receipt,
        size,
        weight: weightOf(extras),
        pools: poolsFor(group, pools),
        ...(override !== null && { override, reason: override_reason }),
      },
    }
  })
  const doubles = doublesOf(listed)
  return listed.map((one) => ({ ...one, doubles: doubles.get(one.registration) ?? [] }))
}
