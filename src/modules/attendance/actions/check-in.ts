// Somebody is there: tapped by one of several helpers, perhaps a while ago and without a connection.
import { sql } from 'kysely'
import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import { datePhrase, today } from '#platform/calendar/index.ts'
import type { Db, Tx } from '#platform/db/index.ts'
import { allow, found, Refusal } from '#platform/errors.ts'
import type { Phrase } from '#platform/i18n/index.ts'
import { canOrganize, canSeeEvent, type EventRow, findEvent, type Session, sessionsOf } from '#modules/events/index.ts'
import { type Ticketed, ticketed } from '#modules/registrations/index.ts'
import { dayPaths } from '../paths.ts'
import { otherTicket, tappedAt, unknownTicket, whyDoorShut, whyNoSeat } from '../rules.ts'
import type { How } from '../tables.ts'

/** A name that was tapped, or a ticket that was read: an id or a code. */
export interface Tap {
  participant?: string | undefined
  code?: string | undefined
  at: Date
  how: How
}

export type Told = { in: Ticketed; why: null } | { in: null; why: Phrase }

/** The event and one of its sessions. */
export async function atTheDoor(db: Db, actor: Actor, eventId: string, sessionId: string) {
  const event = found(await findEvent(db, eventId))
  found(canSeeEvent(actor, event) || null)
  const session = found((await sessionsOf(db, event.id)).find(({ id }) => id === sessionId))
  return { event, session }
}

/** For each tap: who came in, or the sentence why not. The same taps again change nothing; the earliest time stays. */
export async function checkIn(
  tx: Tx,
  actor: Actor,
  { event: eventId, session: sessionId }: { event: string; session: string },
  taps: readonly Tap[],
  now: Date,
): Promise<Told[]> {
  const { event, session } = await atTheDoor(tx, actor, eventId, sessionId)
  allow(canOrganize(actor, event.organization))
  const told = await judge(tx, event, session, taps, now)
  const rows = taps.flatMap((tap, i) => {
    const one = told[i]?.in
    return one ? [{ participant: one.id, at: tappedAt(tap.at, now), how: tap.how }] : []
  })
  const came = new Set(
    [...(await put(tx, actor, event.id, session.id, rows, 'first')), ...(await put(tx, actor, event.id, session.id, rows, 'last'))], // prettier-ignore
  )
  if (came.size === 0) return told
  await record(tx, actor, {
    action: 'attendance.checked_in',
    subject: 'event',
    subject_id: event.id,
    after: { session: session.id, participants: [...came] },
  })
  return told
}

interface Row {
  participant: string
  at: Date
  how: How
}

/** One row a participant: their first tap, or their last, which counts where a check-in was taken back in between. */
async function put(tx: Tx, actor: Actor, event: string, session: string, all: readonly Row[], which: 'first' | 'last') {
  const inOrder = all.toSorted((a, b) => (which === 'first' ? 1 : -1) * (b.at.getTime() - a.at.getTime()))
  const rows = [...new Map(inOrder.map((row) => [row.participant, row])).values()]
  if (rows.length === 0) return []
  // Always in the same order, so that two helpers' batches wait for each other and never in a circle.
  const values = rows
    .toSorted((a, b) => (a.participant < b.participant ? -1 : 1))
    .map((row) => ({ municipality: actor.municipality, event, session, account: actor.account, ...row }))
  const put = await tx
    .insertInto('checkin')
    .values(values)
    .onConflict((conflict) =>
      conflict
        .columns(['municipality', 'session', 'participant'])
        .doUpdateSet((e) => ({
          at: e.ref('excluded.at'),
          account: e.ref('excluded.account'),
          how: e.ref('excluded.how'),
        }))
        .where(
          sql<boolean>`excluded.at > coalesce(checkin.undone_at, '-infinity') and (not checkin.present or excluded.at < checkin.at)`,
        ),
    ) // prettier-ignore
    .returning('participant')
    .execute()
  return put.map(({ participant }) => participant)
}

/** Who they are, and whether they come in here. */
async function judge(db: Db, event: EventRow, session: Session, taps: readonly Tap[], now: Date): Promise<Told[]> {
  const all = await ticketed(db, {
    ids: taps.flatMap(({ participant }) => participant ?? []),
    codes: taps.flatMap(({ code }) => code ?? []),
  })
  const byId = new Map(all.map((one) => [one.id, one]))
  const byCode = new Map(all.map((one) => [one.code, one]))
  const others = new Map<string, Phrase>()
  for (const id of new Set(all.map((one) => one.event))) {
    if (id !== event.id) others.set(id, await otherOf(db, id))
  }
  return taps.map(({ participant, code, at }): Told => {
    const one = participant === undefined ? byCode.get(code ?? '') : byId.get(participant)
    if (one === undefined) return { in: null, why: unknownTicket }
    const why = others.get(one.event) ?? whyDoorShut(event, session, tappedAt(at, now)) ?? whyNoSeat[one.state]
    return why === null ? { in: one, why } : { in: null, why }
  })
}

async function otherOf(db: Db, id: string): Promise<Phrase> {
  const event = found(await findEvent(db, id))
  return otherTicket(event.title, event.starts_at && datePhrase(today(event.starts_at)))
}

/** A tap by mistake, taken back. */
export async function undo(
  tx: Tx,
  actor: Actor,
  { event: eventId, session: sessionId }: { event: string; session: string },
  participant: string,
  now: Date,
): Promise<void> {
  const { event, session } = await atTheDoor(tx, actor, eventId, sessionId)
  allow(canOrganize(actor, event.organization))
  const shut = whyDoorShut(event, session, now)
  if (shut !== null) throw new Refusal(409, shut, { href: dayPaths.session(event.id, session.id), label: toDoor })
  const undone = await tx
    .updateTable('checkin')
    .set({ undone_at: now })
    .where('event', '=', event.id)
    .where('session', '=', session.id)
    .where('participant', '=', participant)
    .where('present', '=', true)
    .executeTakeFirst()
  if (undone.numUpdatedRows === 0n) return
  await record(tx, actor, {
    action: 'attendance.undone',
    subject: 'event',
    subject_id: event.id,
    after: { session: session.id, participants: [participant] },
  })
}

export const toDoor: Phrase = { ja: '受付の画面へ', en: 'To the door' }
