// Somebody is there: tapped by one of several helpers, perhaps a while ago and without a connection.
import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import { datePhrase, today } from '#platform/calendar/index.ts'
import type { Db, Tx } from '#platform/db/index.ts'
import { allow, found, foundIf, Refusal } from '#platform/errors.ts'
import type { Phrase } from '#platform/i18n/index.ts'
import {
  canOrganize,
  canSeeEvent,
  type EventRow,
  findEvent,
  lockEvent,
  type Session,
  sessionsOf,
} from '#modules/events/index.ts'
import { addWalkIn, type Ticketed, ticketed, type WalkIn } from '#modules/registrations/index.ts'
import { dayPaths } from '../paths.ts'
import { heard, isPresent, type Presence } from '../presence.ts'
import { otherTicket, tappedAt, unknownTicket, whyDoorShut, whyNoSeat } from '../rules.ts'
import type { How } from '../tables.ts'

/** One word of a device: a name that was tapped or a ticket that was read (an id or a code), that again taken back, or somebody new. */
export interface Word {
  participant?: string | undefined
  code?: string | undefined
  at: Date
  how: How
  undo?: boolean | undefined
  walk_in?: WalkIn | undefined
}

export type Told = { in: Ticketed; why: null } | { in: null; why: Phrase }

/** The event and one of its sessions. */
async function atTheDoor(db: Db, actor: Actor, eventId: string, sessionId: string) {
  const event = found(await findEvent(db, eventId))
  foundIf(canSeeEvent(actor, event))
  const session = found((await sessionsOf(db, event.id)).find(({ id }) => id === sessionId))
  return { event, session }
}

/** For each word: whom it is about, or the sentence why not. The same words again change nothing; `presence.ts` says what several lead to. */
export async function checkIn(
  tx: Tx,
  actor: Actor,
  { event: eventId, session: sessionId }: { event: string; session: string },
  words: readonly Word[],
  now: Date,
): Promise<Told[]> {
  const { event, session } = await atTheDoor(tx, actor, eventId, sessionId)
  allow(canOrganize(actor, event.organization))
  // One device after the other.
  await lockEvent(tx, event.id)
  for (const { walk_in, at } of words)
    if (walk_in && whyDoorShut(event, session, tappedAt(at, now)) === null)
      await addWalkIn(tx, actor, event.id, walk_in, now)
  const told = await judge(tx, event, session, words, now)
  const counted = words.flatMap((word, i) => {
    const one = told[i]?.in
    return one ? [{ ...word, participant: one.id, at: tappedAt(word.at, now) }] : []
  })
  const { came, left } = await put(tx, actor, event.id, session.id, counted)
  const act = { subject: 'event', subject_id: event.id }
  const after = (participants: string[]) => ({ session: session.id, participants })
  if (came.length > 0) await record(tx, actor, { ...act, action: 'attendance.checked_in', after: after(came) })
  if (left.length > 0) await record(tx, actor, { ...act, action: 'attendance.undone', after: after(left) })
  return told
}

/** Who came by these words, or at another time than was known, and whose check-in was taken back. */
async function put(
  tx: Tx,
  actor: Actor,
  event: string,
  session: string,
  words: readonly (Word & { participant: string })[],
) {
  const people = [...new Set(words.map(({ participant }) => participant))]
  if (people.length === 0) return { came: [], left: [] }
  const kept = await tx
    .selectFrom('checkin')
    .select(['participant', 'at', 'last_at', 'undone_at', 'account', 'how'])
    .where('session', '=', session)
    .where('participant', 'in', people)
    .execute()
  const before = new Map(kept.map((row) => [row.participant, row]))
  const rows = new Map(before)
  for (const { participant, at, how, undo } of words) {
    const was = rows.get(participant)
    const presence = heard(was, { at, undo })
    const by = was && presence.at.getTime() !== at.getTime() ? was : { account: actor.account, how }
    rows.set(participant, { participant, account: by.account, how: by.how, ...presence })
  }
  const values = [...rows.values()].map((row) => ({ municipality: actor.municipality, event, session, ...row }))
  await tx
    .insertInto('checkin')
    .values(values)
    .onConflict((conflict) =>
      conflict.columns(['municipality', 'session', 'participant']).doUpdateSet((e) => ({
        at: e.ref('excluded.at'),
        last_at: e.ref('excluded.last_at'),
        undone_at: e.ref('excluded.undone_at'),
        account: e.ref('excluded.account'),
        how: e.ref('excluded.how'),
      })),
    )
    .execute()
  const sinceOf = (row: Presence | undefined) => (row && isPresent(row) ? row.at.getTime() : null)
  const changed = people.filter((id) => sinceOf(before.get(id)) !== sinceOf(rows.get(id)))
  const isThere = (id: string) => sinceOf(rows.get(id)) !== null
  return { came: changed.filter(isThere), left: changed.filter((id) => !isThere(id)) }
}

/** Who they are, and whether they come in here. */
async function judge(db: Db, event: EventRow, session: Session, words: readonly Word[], now: Date): Promise<Told[]> {
  const all = await ticketed(db, {
    ids: words.flatMap(({ participant }) => participant ?? []),
    codes: words.flatMap(({ code }) => code ?? []),
  })
  const byId = new Map(all.map((one) => [one.id, one]))
  const byCode = new Map(all.map((one) => [one.code, one]))
  const others = new Map<string, Phrase>()
  for (const id of new Set(all.map((one) => one.event))) {
    if (id !== event.id) others.set(id, await otherOf(db, id))
  }
  return words.map(({ participant, code, at, undo, walk_in }): Told => {
    const one = participant === undefined ? byCode.get(code ?? '') : byId.get(participant)
    const shut = whyDoorShut(event, session, tappedAt(at, now))
    if (one === undefined) return { in: null, why: (walk_in && shut) ?? unknownTicket }
    const why = others.get(one.event) ?? shut ?? (undo ? null : whyNoSeat[one.state])
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
  place: { event: string; session: string },
  participant: string,
  now: Date,
): Promise<void> {
  const [told] = await checkIn(tx, actor, place, [{ participant, at: now, how: 'name', undo: true }], now)
  if (told?.why) throw new Refusal(409, told.why, { href: dayPaths.session(place.event, place.session), label: toDoor })
}

export const toDoor: Phrase = { ja: '受付の画面へ', en: 'To the door' }
