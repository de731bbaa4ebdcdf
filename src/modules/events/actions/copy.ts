// A new draft like an old event, some weeks later, in the same series.
import { record } from '#platform/audit/index.ts'
import { type Actor, isStaff, originOf } from '#platform/auth/actor.ts'
import { insertAll, type Tx } from '#platform/db/index.ts'
import { allow, found, notFound } from '#platform/errors.ts'
import { newId } from '#platform/id.ts'
import { afterCopy } from '../asides.ts'
import { canOrganize, canSeeEvent } from '../policy.ts'
import { lockEventDetail } from '../queries/detail.ts'
import { findEvent } from '../queries/event.ts'
import { writeParts } from './parts.ts'

/** The same time of day, so many weeks later in Tokyo. */
const shifted = (at: Date, weeks: number): Date => new Date(at.getTime() + weeks * 7 * 86_400_000)

const maybe = (at: Date | null, weeks: number) => (at === null ? null : shifted(at, weeks))

async function copyQuestions(tx: Tx, municipality: string, from: string, to: string): Promise<void> {
  const questions = await tx.selectFrom('event_question').selectAll().where('event', '=', from).execute()
  await insertAll(
    tx,
    'event_question',
    questions.map((question) => ({ ...question, municipality, id: newId(), event: to })),
  )
}

/** `id`: of the new one; a second post of the same form finds it. */
export async function copyEvent(
  tx: Tx,
  actor: Actor,
  from: string,
  { id, weeks }: { id: string; weeks: number },
): Promise<void> {
  const original = found(await lockEventDetail(tx, from))
  if (!canSeeEvent(actor, original)) throw notFound()
  allow(canOrganize(actor, original.organization))
  const { municipality } = actor
  const before = await findEvent(tx, id)
  if (before !== undefined) {
    if (before.created_account !== actor.account) throw notFound()
    return
  }
  const series = original.series ?? original.id
  if (original.series === null) await tx.updateTable('event').set({ series }).where('id', '=', from).execute()
  const { sessions, tickets, pools, guests, weights, taken, ...columns } = original
  void taken
  await tx
    .insertInto('event')
    .values({
      ...columns,
      id,
      weights: JSON.stringify(weights),
      opens_at: maybe(original.opens_at, weeks),
      closes_at: maybe(original.closes_at, weeks),
      starts_at: maybe(original.starts_at, weeks),
      ends_at: maybe(original.ends_at, weeks),
      // The old call is not the new one's.
      online_url: null,
      series,
      state: 'draft',
      review_note: '',
      cancelled_words: '',
      coordinator: isStaff(actor) ? actor.account : null,
      origin: originOf(actor),
      source: null,
      source_key: null,
      source_url: null,
      created_account: actor.account,
      created_at: undefined,
      submitted_at: null,
      published_at: null,
      changed_at: null,
      closed_at: null,
      reviewed_version: null,
      version: 1,
    })
    .execute()
  const later = sessions.map(({ title, starts_at, ends_at }) => ({
    id: '',
    title,
    starts_at: shifted(starts_at, weeks),
    ends_at: shifted(ends_at, weeks),
  }))
  await writeParts(tx, { municipality, event: id }, { sessions: later, tickets, pools, guests })
  await copyQuestions(tx, municipality, from, id)
  const copy = found(await findEvent(tx, id))
  for (const follow of afterCopy) await follow(tx, actor, from, copy)
  await record(tx, actor, { action: 'events.copied', subject: 'event', subject_id: id, after: { from, weeks, series } })
}
