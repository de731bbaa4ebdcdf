// Who is expected at the door, and who is there.
import { createHash } from 'node:crypto'
import type { Db } from '#platform/db/index.ts'
import { toKatakana } from '#platform/text/index.ts'
import { type Attendee, attendeesOf, type RegistrationState, seatedOf } from '#modules/registrations/index.ts'
import type { How } from '../tables.ts'

interface Checkin {
  participant: string
  at: Date
  how: How
}

/** In this session; those taken back are not there. */
export const checkinsOf = (db: Db, session: string): Promise<Checkin[]> =>
  db
    .selectFrom('checkin')
    .select(['participant', 'at', 'how'])
    .where('session', '=', session)
    .where('present', '=', true)
    .orderBy('at')
    .orderBy('participant')
    .execute()

/** Sessions of which anything was noted at the door, also what was taken back. */
export async function attendedSessionsOf(db: Db, event: string): Promise<string[]> {
  const rows = await db.selectFrom('checkin').select('session').distinct().where('event', '=', event).execute()
  return rows.map(({ session }) => session)
}

/** Everybody who was at some session of it. */
export async function presentAt(db: Db, event: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('checkin')
    .select('participant')
    .distinct()
    .where('event', '=', event)
    .where('present', '=', true)
    .execute()
  return new Set(rows.map(({ participant }) => participant))
}

export interface Guest {
  id: string
  registration: string
  position: number
  size: number
  name: string
  name_kana: string
  organization_name: string
  walk_in: boolean
  state: RegistrationState
  /** SHA-256 of the ticket's code: a device that holds the list holds nobody's key. */
  hash: string
  checkin: Checkin | null
}

export const hashOf = (code: string): string => createHash('sha256').update(code).digest('hex')

const guestOf = (one: Attendee, checkin: Checkin | undefined): Guest => ({
  id: one.id,
  registration: one.registration,
  position: one.position,
  size: one.size,
  name: one.name,
  name_kana: one.name_kana,
  organization_name: one.organization_name,
  walk_in: one.walk_in,
  state: one.state,
  hash: hashOf(one.code),
  checkin: checkin ?? null,
})

/** Whom a device at the door may know by name: others are told by the server, of the ticket that is read. */
const expected = ['admitted', 'offered'] as const

/** Everybody with a seat, on offer or taken, and who walked in, by group. */
export async function guestsOf(db: Db, event: string, session: string): Promise<Guest[]> {
  const all = await attendeesOf(db, event, expected)
  const here = new Map((await checkinsOf(db, session)).map((one) => [one.participant, one]))
  return all.map((one) => guestOf(one, here.get(one.id)))
}

/** 来場 n / m: of those with a seat, and walk-ins apart. */
export interface Live {
  present: number
  expected: number
  walkIns: number
}

/** What every device asks every few seconds: two queries, and nobody's name. */
export async function hereAt(db: Db, event: string, session: string): Promise<Live & { in: Checkin[] }> {
  const here = await checkinsOf(db, session)
  const came = new Set(here.map(({ participant }) => participant))
  const all = await seatedOf(db, event)
  const seated = all.filter(({ walk_in }) => !walk_in)
  return {
    present: seated.filter(({ id }) => came.has(id)).length,
    expected: seated.length,
    walkIns: all.filter(({ id, walk_in }) => walk_in && came.has(id)).length,
    in: here,
  }
}

/** How names are compared: whatever the spaces, the width, the case or the kana. */
export const folded = (text: string): string => toKatakana(text.normalize('NFKC')).toLowerCase().replaceAll(/\s/g, '')

export const isFoundBy = (guest: Guest, q: string): boolean =>
  folded([guest.name, guest.name_kana, guest.organization_name].join('|')).includes(folded(q))
