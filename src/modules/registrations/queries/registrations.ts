// Registrations and those who come with them.
import type { Selectable } from 'kysely'
import type { Db, Tx } from '#platform/db/index.ts'
import { isId } from '#platform/id.ts'
import type { ParticipantTable, RegistrationTable, State } from '../tables.ts'

export type Registration = Selectable<RegistrationTable>
export type Participant = Selectable<ParticipantTable>

export const findRegistration = async (db: Db, id: string): Promise<Registration | undefined> =>
  isId(id) ? db.selectFrom('registration').selectAll().where('id', '=', id).executeTakeFirst() : undefined

/** Locked; the event is locked before it, always in this order. */
export const lockRegistration = async (tx: Tx, id: string): Promise<Registration | undefined> =>
  isId(id) ? tx.selectFrom('registration').selectAll().where('id', '=', id).forUpdate().executeTakeFirst() : undefined

/** Whose page an address leads to: the ticket by its code; what is theirs alone by their own key. */
export async function findByCode(
  db: Db,
  secret: string,
  key: 'code' | 'own_key' = 'code',
): Promise<{ participant: Participant; registration: Registration } | undefined> {
  const participant = await db.selectFrom('participant').selectAll().where(key, '=', secret).executeTakeFirst()
  const registration = participant && (await findRegistration(db, participant.registration))
  return registration && { participant, registration }
}

export const participantsIn = (db: Db, registration: string): Promise<Participant[]> =>
  db.selectFrom('participant').selectAll().where('registration', '=', registration).orderBy('position').execute()

/** Everybody of an event, whatever became of the application. */
export const participantsOf = (db: Db, event: string): Promise<Participant[]> =>
  db
    .selectFrom('participant')
    .selectAll()
    .where('event', '=', event)
    .orderBy('registration')
    .orderBy('position')
    .execute()

/** In the order in which they applied; those waiting in the order of the queue. */
export const registrationsOf = (db: Db, event: string, states: readonly State[]): Promise<Registration[]> =>
  db
    .selectFrom('registration')
    .selectAll()
    .where('event', '=', event)
    .where('state', 'in', [...states])
    .orderBy('queue')
    .orderBy('created_at')
    .orderBy('id')
    .execute()

export interface Attendee extends Participant {
  state: State
  size: number
  person: string | null
  email: string | null
  locale: string
  walk_in: boolean
  answers: Registration['answers']
}

/** Everybody in registrations of these states, by group and place in it. */
export const attendeesOf = (db: Db, event: string, states: readonly State[] = ['admitted']): Promise<Attendee[]> =>
  db
    .selectFrom('participant as p')
    .innerJoin('registration as r', 'r.id', 'p.registration')
    .selectAll('p')
    .select(['r.state', 'r.size', 'r.person', 'r.email', 'r.locale', 'r.walk_in', 'r.answers'])
    .where('r.event', '=', event)
    .where('r.state', 'in', [...states])
    .orderBy('r.created_at')
    .orderBy('r.id')
    .orderBy('p.position')
    .execute()

/** Everybody with a seat and whoever walked in: no more than that, for what is asked every few seconds. */
export const seatedOf = (db: Db, event: string): Promise<{ id: string; walk_in: boolean }[]> =>
  db
    .selectFrom('participant as p')
    .innerJoin('registration as r', 'r.id', 'p.registration')
    .select(['p.id', 'r.walk_in'])
    .where('r.event', '=', event)
    .where('r.state', '=', 'admitted')
    .execute()

export interface Ticketed {
  id: string
  event: string
  registration: string
  name: string
  code: string
  state: State
  walk_in: boolean
}

/** Whose these participants or tickets are, whatever the event. What is no id finds nobody. */
export async function ticketed(
  db: Db,
  { ids, codes }: { ids: readonly string[]; codes: readonly string[] },
): Promise<Ticketed[]> {
  const known = ids.filter(isId)
  if (known.length + codes.length === 0) return []
  return db
    .selectFrom('participant as p')
    .innerJoin('registration as r', 'r.id', 'p.registration')
    .select(['p.id', 'p.event', 'p.registration', 'p.name', 'p.code', 'r.state', 'r.walk_in'])
    .where((e) => e.or([e('p.id', '=', e.fn.any(e.val(known))), e('p.code', '=', e.fn.any(e.val([...codes])))]))
    .execute()
}

export interface Count {
  state: State
  groups: number
  people: number
}

export const countsOf = (db: Db, event: string): Promise<Count[]> =>
  db
    .selectFrom('registration')
    .select(['state', (e) => e.fn.countAll<number>().as('groups'), (e) => e.fn.sum<number>('size').as('people')])
    .where('event', '=', event)
    .groupBy('state')
    .execute()
