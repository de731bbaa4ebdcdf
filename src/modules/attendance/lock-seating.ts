// The beginning of every act on an event's seats, and what they share.
import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, found, foundIf, Refusal } from '#platform/errors.ts'
import type { Phrase } from '#platform/i18n/index.ts'
import { canOrganize, canSeeEvent, type EventRow, eventKindOf, findEvent } from '#modules/events/index.ts'
import { attendeesOf } from '#modules/registrations/index.ts'
import { dayPaths } from './paths.ts'
import { lockSeating, type Seating } from './queries/seating.ts'

export const refusal = (event: string, why: Phrase): Refusal =>
  new Refusal(409, why, { href: dayPaths.seating(event), label: { ja: '席の画面へ', en: 'To the seats' } })

export const noRoom = (event: string, table: number): Refusal =>
  refusal(event, {
    ja: `卓${table}は満席です。2人を選んで入れ替えるか、卓の席を増やしてください。`,
    en: `Table ${table} is full. Choose two people to swap, or give the table more seats.`,
  })

/** An event whose kind has seats, for somebody who may know of it. */
export async function withSeats(tx: Tx, actor: Actor, id: string): Promise<EventRow> {
  const event = found(await findEvent(tx, id))
  return found(canSeeEvent(actor, event) && eventKindOf(event.kind).has.includes('seating') ? event : null)
}

/** After the event its seats are a record. */
export function stillOpen(event: EventRow): void {
  if (event.state === 'published') return
  throw refusal(event.id, {
    ja: 'この催しは公開中ではないため、席はもう変えられません。だれがどこに座ったかは、記録としてそのまま残ります。',
    en: 'This event is not open any more: its seats stay as they are, as the record of who sat where.',
  })
}

/** Its tables and rounds, locked, for somebody who may plan them. */
export async function lockPlanned(tx: Tx, actor: Actor, id: string): Promise<Seating> {
  const event = await withSeats(tx, actor, id)
  allow(canOrganize(actor, event.organization))
  stillOpen(event)
  return found(await lockSeating(tx, event.id))
}

export async function noted(tx: Tx, actor: Actor, action: string, event: string, after: object): Promise<void> {
  await record(tx, actor, { action: `attendance.${action}`, subject: 'event', subject_id: event, after })
}

/** Whoever planned from what was before is told. */
export const changed = (
  tx: Tx,
  event: string,
  to: Partial<Pick<Seating, 'over' | 'announced_at' | 'planned_at'>> = {},
) =>
  tx
    .updateTable('seating')
    .set((e) => ({ ...to, version: e('version', '+', 1) }))
    .where('event', '=', event)
    .execute()

/** Those who come; somebody else is not there to be seated. */
export async function coming(tx: Tx, event: string, people: readonly string[]): Promise<Set<string>> {
  const all = new Set((await attendeesOf(tx, event)).map(({ id }) => id))
  foundIf(people.every((id) => all.has(id)))
  return all
}
