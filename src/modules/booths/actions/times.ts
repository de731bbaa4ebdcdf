// The organizer sets the times, the same for all booths.
import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, Refusal } from '#platform/errors.ts'
import { newId } from '#platform/id.ts'
import { canOrganize } from '#modules/events/index.ts'
import { lockFair } from '../lock.ts'
import { boothPaths } from '../paths.ts'
import { bookingsOf, slotsOf } from '../queries.ts'
import { type Span, whyNotTimes } from '../rules.ts'

const subject = 'event'

export async function addTimes(tx: Tx, actor: Actor, id: string, spans: readonly Span[]): Promise<void> {
  const event = await lockFair(tx, actor, id)
  allow(canOrganize(actor, event.organization))
  const why = whyNotTimes(spans, await slotsOf(tx, id), event)
  if (why !== null) throw refusal(id, why)
  await tx
    .insertInto('slot')
    .values(spans.map((span) => ({ municipality: actor.municipality, id: newId(), event: id, ...span })))
    .execute()
  await record(tx, actor, {
    action: 'booths.times_set',
    subject,
    subject_id: id,
    after: { times: spans.length, from: spans[0]?.starts_at },
  })
}

/** Only while nobody has booked: to begin anew. */
export async function clearTimes(tx: Tx, actor: Actor, id: string): Promise<void> {
  const event = await lockFair(tx, actor, id)
  allow(canOrganize(actor, event.organization))
  if ((await bookingsOf(tx, id)).length > 0)
    throw refusal(id, {
      ja: '予約が入っているので、時間は消せません。',
      en: 'Somebody has booked, so that the times cannot be removed.',
    })
  const before = await slotsOf(tx, id)
  await tx.deleteFrom('slot').where('event', '=', id).execute()
  await record(tx, actor, {
    action: 'booths.times_cleared',
    subject,
    subject_id: id,
    before: { times: before.length },
    after: { times: 0 },
  })
}

const refusal = (event: string, why: { ja: string; en: string }): Refusal =>
  new Refusal(409, why, {
    href: boothPaths.organize(event),
    label: { ja: 'ブースの画面に戻る', en: 'Back to the booths' },
  })
