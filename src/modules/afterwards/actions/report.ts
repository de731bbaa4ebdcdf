// The report of an event: what came of it in the organizer's words, and in figures that stand from the moment it is published.
import { announce, record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, EditedMeanwhile, found, foundIf } from '#platform/errors.ts'
import { canOrganize, canSeeEvent, type EventRow, lockEvent, markReported } from '#modules/events/index.ts'
import { figuresOf } from '../figures.ts'
import { findReport } from '../queries/report.ts'

interface Written {
  /** 0: nothing was written before. */
  version: number
  came_of_it: string
  next_steps: string
}

async function lockOwn(tx: Tx, actor: Actor, id: string): Promise<EventRow> {
  const event = found(await lockEvent(tx, id))
  foundIf(canSeeEvent(actor, event))
  allow(canOrganize(actor, event.organization))
  return event
}

/** The words may be mended after they are published too; the figures stay. */
export async function writeReport(tx: Tx, actor: Actor, event: string, { version, ...words }: Written): Promise<void> {
  await lockOwn(tx, actor, event)
  const before = await findReport(tx, event)
  if ((before?.version ?? 0) !== version) throw new EditedMeanwhile()
  const { municipality, account } = actor
  await tx
    .insertInto('event_report')
    .values({ municipality, event, ...words, figures: null, created_account: account })
    .onConflict((conflict) =>
      conflict.columns(['municipality', 'event']).doUpdateSet({ ...words, version: version + 1 }),
    )
    .execute()
  await record(tx, actor, {
    action: 'afterwards.report_written',
    subject: 'event',
    subject_id: event,
    before: before && { came_of_it: before.came_of_it, next_steps: before.next_steps },
    after: words,
  })
}

/** Of an event that is over; the vision hears of it by its measures. */
export async function publishReport(tx: Tx, actor: Actor, id: string, version: number, now: Date): Promise<void> {
  const { measures, organization } = await lockOwn(tx, actor, id)
  const report = found(await findReport(tx, id))
  if (report.version !== version) throw new EditedMeanwhile()
  await markReported(tx, actor, id)
  const figures = found((await figuresOf(tx, [id])).get(id))
  await tx
    .updateTable('event_report')
    .set({ figures: JSON.stringify(figures), published_at: now })
    .where('event', '=', id)
    .execute()
  await announce(tx, actor, {
    name: 'events.reported',
    subject: 'event',
    subject_id: id,
    measures,
    data: { organization, ...figures },
  })
  await record(tx, actor, {
    action: 'afterwards.report_published',
    subject: 'event',
    subject_id: id,
    before: { state: 'closed' },
    after: { state: 'reported' },
  })
}
