// The organizer sets up the booths.
import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, EditedMeanwhile, found } from '#platform/errors.ts'
import { canOrganize } from '#modules/events/index.ts'
import { organizationsToChoose } from '#modules/members/index.ts'
import { lockFair } from '../lock.ts'
import { bookingsOf, findBooth, slotsOf } from '../queries.ts'
import { tellBooked } from '../telling.ts'

interface Content {
  id: string
  /** A member, whose people see who comes; empty: the firm of that name, and nobody of ours. */
  organization: string
  name: string
  place: string
  wants: string
}

const subject = 'booth'

/** Of those the organizer could choose, or the one that is there already. */
async function rowOf(tx: Tx, { organization, ...content }: Content, before: string | null) {
  if (organization === '') return { ...content, organization: null }
  const { name } = found((await organizationsToChoose(tx, before)).find(({ id }) => id === organization))
  return { ...content, organization, name }
}

/** The same form sent twice makes one booth. */
export async function addBooth(tx: Tx, actor: Actor, event: string, content: Content, now: Date): Promise<void> {
  const { organization } = await lockFair(tx, actor, event)
  allow(canOrganize(actor, organization))
  const row = await rowOf(tx, content, null)
  const made = await tx
    .insertInto('booth')
    .values({ municipality: actor.municipality, event, ...row, created_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (made === undefined) return
  await record(tx, actor, { action: 'booths.added', subject, subject_id: row.id, after: { event, ...row } })
}

/** Throws EditedMeanwhile when it is no longer the version that the form was made from, or not there any more. */
export async function editBooth(
  tx: Tx,
  actor: Actor,
  event: string,
  content: Content,
  version: number | null,
): Promise<void> {
  const { organization } = await lockFair(tx, actor, event)
  allow(canOrganize(actor, organization))
  const before = await findBooth(tx, event, content.id)
  if (before === undefined || before.version !== version) throw new EditedMeanwhile()
  const row = await rowOf(tx, content, before.organization)
  await tx
    .updateTable('booth')
    .set({ ...row, version: before.version + 1 })
    .where('id', '=', row.id)
    .execute()
  await record(tx, actor, { action: 'booths.edited', subject, subject_id: row.id, before, after: row })
}

/** Whoever had booked there is told. */
export async function removeBooth(tx: Tx, actor: Actor, event: string, id: string): Promise<void> {
  const fair = await lockFair(tx, actor, event)
  allow(canOrganize(actor, fair.organization))
  const booth = found(await findBooth(tx, event, id))
  const booked = await bookingsOf(tx, event, id)
  await tellBooked(tx, actor, fair, booth, booked, await slotsOf(tx, event))
  await tx.deleteFrom('booth').where('id', '=', id).execute()
  await record(tx, actor, {
    action: 'booths.removed',
    subject,
    subject_id: id,
    before: { name: booth.name, bookings: booked.length },
    after: { name: null, bookings: 0 },
  })
}
