// Beginning an event and writing on it, before and after it is public.
import { record } from '#platform/audit/index.ts'
import { type Actor, isStaff, originOf } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, EditedMeanwhile, found, notFound } from '#platform/errors.ts'
import { afterChange, attendedSessions, lockedBy, settledOf } from '../asides.ts'
import type { Content } from '../content.ts'
import { type Relied, whyNotChangeable } from '../locks.ts'
import { type Lack, whyNotPublishable } from '../missing.ts'
import { eventPaths } from '../paths.ts'
import { canEditEvent, canOrganize, canSeeEvent } from '../policy.ts'
import { type EventDetail, lockEventDetail } from '../queries/detail.ts'
import { findEvent } from '../queries/event.ts'
import { tellOrganizer, tellStaff } from '../telling.ts'
import { changesOf, wordsChanged } from '../texts.ts'
import { columnsOf, recorded, writeParts } from './parts.ts'

const subject = 'event'

interface Beginning {
  id: string
  /** Null: the department. */
  organization: string | null
  kind: string
}

/** A second post of the same form finds the row that the first one made. */
export async function beginEvent(
  tx: Tx,
  actor: Actor,
  { id, organization, kind }: Beginning,
  content: Content,
): Promise<void> {
  allow(canOrganize(actor, organization))
  const { municipality } = actor
  const made = await tx
    .insertInto('event')
    .values({
      municipality,
      id,
      kind,
      organization,
      ...columnsOf(content),
      series: null,
      state: 'draft',
      coordinator: isStaff(actor) ? actor.account : null,
      origin: originOf(actor),
      source: null,
      source_key: null,
      source_url: null,
      created_account: actor.account,
    })
    .onConflict((c) => c.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (made === undefined) {
    const mine = await findEvent(tx, id)
    if (mine?.organization !== organization || mine.created_account !== actor.account) throw notFound()
    return
  }
  await writeParts(tx, { municipality, event: id }, content)
  await record(tx, actor, {
    action: 'events.drafted',
    subject,
    subject_id: id,
    after: { organization, kind, ...recorded(content) },
  })
}

async function tellChange(tx: Tx, actor: Actor, before: EventDetail, after: Content, now: Date): Promise<void> {
  const lines = changesOf(before, after)
  if (lines.length === 0) return
  await tx.updateTable('event').set({ changed_at: now }).where('id', '=', before.id).execute()
  await tellOrganizer(tx, actor, before, {
    subject: { ja: `催しの内容が変わりました：${after.title}`, en: `The event changed: ${after.title}` },
    body: lines,
    href: eventPaths.manage(before.id),
  })
  const event = found(await findEvent(tx, before.id))
  for (const tell of afterChange) await tell(tx, actor, event, lines, now)
}

/** An organization's new words are public at once; staff are told what they were and are, and find them on the desk until read. */
async function tellReaders(tx: Tx, actor: Actor, before: EventDetail, after: Content): Promise<void> {
  const lines = wordsChanged(before, after)
  if (before.organization === null || isStaff(actor) || lines.length === 0) return
  const reviewed_version = before.reviewed_version ?? before.version
  await tx.updateTable('event').set({ reviewed_version }).where('id', '=', before.id).execute()
  await tellStaff(tx, actor, before, {
    subject: { ja: `公開後に変わった催し：${after.title}`, en: `An event changed after publication: ${after.title}` },
    body: lines,
    href: eventPaths.manage(before.id),
  })
}

async function reliedOn(tx: Tx, row: EventDetail, now: Date): Promise<Relied> {
  const event = row.id
  let applied = false
  for (const locked of lockedBy) applied ||= await locked(tx, event)
  const attended: string[] = []
  for (const sessions of attendedSessions) attended.push(...(await sessions(tx, event)))
  return { applied, attended, ...(await settledOf(tx, row, now)) }
}

/**
 * What stands in the way of saving a published event; empty when it was saved. Throws EditedMeanwhile when the row is no longer
 * the version that the form was made from, or has moved on.
 */
export async function saveEvent(
  tx: Tx,
  actor: Actor,
  id: string,
  version: number | null,
  content: Content,
  now: Date,
): Promise<Lack[]> {
  const before = found(await lockEventDetail(tx, id))
  if (!canSeeEvent(actor, before)) throw notFound()
  allow(canOrganize(actor, before.organization))
  if (!canEditEvent(actor, before) || before.version !== version) throw new EditedMeanwhile()
  const isPublic = before.state === 'published'
  if (isPublic) {
    const relied = await reliedOn(tx, before, now)
    const lacks = [...whyNotChangeable(before, content, relied), ...whyNotPublishable(content, null)]
    if (lacks.length > 0) return lacks
  }
  await tx
    .updateTable('event')
    .set({ ...columnsOf(content), version: before.version + 1 })
    .where('id', '=', id)
    .execute()
  await writeParts(tx, { municipality: actor.municipality, event: id }, content, before)
  if (isPublic) {
    await tellChange(tx, actor, before, content, now)
    await tellReaders(tx, actor, before, content)
  }
  await record(tx, actor, {
    action: 'events.edited',
    subject,
    subject_id: id,
    before: recorded(before),
    after: recorded(content),
  })
  return []
}
