// The two ways in which a published event ends: it is over, or it does not take place.
import { announce, record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow } from '#platform/errors.ts'
import { afterCancelling, afterClosing } from '../asides.ts'
import { lockFor, lockVisible } from '../lock-for.ts'
import { eventPaths } from '../paths.ts'
import { canOrganize } from '../policy.ts'
import { isOver } from '../rules.ts'
import { tellOrganizer } from '../telling.ts'

const subject = 'event'

/** A second post of the same form changes nothing. */
export async function cancelEvent(
  tx: Tx,
  actor: Actor,
  id: string,
  { version, cancelled_words }: { version: number; cancelled_words: string },
  now: Date,
): Promise<void> {
  const { organization, state } = await lockVisible(tx, actor, id)
  allow(canOrganize(actor, organization))
  if (state === 'cancelled') return
  const event = await lockFor(tx, actor, id, 'cancel', version)
  await tx
    .updateTable('event')
    .set({ state: 'cancelled', cancelled_words, closed_at: now })
    .where('id', '=', id)
    .execute()
  for (const follow of afterCancelling) await follow(tx, actor, { ...event, state: 'cancelled', cancelled_words }, now)
  await tellOrganizer(tx, actor, event, {
    subject: { ja: `催しを中止しました：${event.title}`, en: `Cancelled: ${event.title}` },
    body: [{ ja: cancelled_words, en: cancelled_words }],
    href: eventPaths.manage(id),
  })
  await announce(tx, actor, {
    name: 'events.cancelled',
    subject,
    subject_id: id,
    measures: event.measures,
    data: { title: event.title, href: eventPaths.page(id), kind: event.kind },
  })
  await record(tx, actor, {
    action: 'events.cancelled',
    subject,
    subject_id: id,
    before: { state: event.state },
    after: { state: 'cancelled', cancelled_words },
  })
}

/** Its last session has ended; one that was cancelled, moved or closed meanwhile is left alone. */
export async function closeEvent(tx: Tx, actor: Actor, id: string, now: Date): Promise<void> {
  const event = await lockVisible(tx, actor, id)
  allow(canOrganize(actor, event.organization))
  if (event.state !== 'published' || !isOver(event, now)) return
  await tx.updateTable('event').set({ state: 'closed', closed_at: now }).where('id', '=', id).execute()
  for (const follow of afterClosing) await follow(tx, actor, { ...event, state: 'closed' }, now)
  await announce(tx, actor, {
    name: 'events.closed',
    subject,
    subject_id: id,
    measures: event.measures,
    data: { title: event.title, href: eventPaths.page(id), kind: event.kind, seats: event.taken },
  })
  await record(tx, actor, {
    action: 'events.closed',
    subject,
    subject_id: id,
    before: { state: event.state },
    after: { state: 'closed' },
  })
}
