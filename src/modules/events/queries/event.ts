// One event, and what belongs to it.
import type { Selectable } from 'kysely'
import type { Db, Tx } from '#platform/db/index.ts'
import { isId } from '#platform/id.ts'
import type {
  EventPoolTable,
  EventQuestionTable,
  EventSessionTable,
  EventTable,
  EventTicketTable,
  QuestionPurpose,
} from '../tables.ts'

export type EventRow = Selectable<EventTable>
export type Session = Selectable<EventSessionTable>
export type Ticket = Selectable<EventTicketTable>
export type PoolRow = Selectable<EventPoolTable>
export type Question = Selectable<EventQuestionTable>

/** Whoever shows it asks `canSeeEvent` first. An id that is none finds nothing. */
export const findEvent = async (db: Db, id: string): Promise<EventRow | undefined> =>
  isId(id) ? db.selectFrom('event').selectAll().where('id', '=', id).executeTakeFirst() : undefined

/** Locked until the transaction ends: before anything that depends on its state or its seats. */
export const lockEvent = async (tx: Tx, id: string): Promise<EventRow | undefined> =>
  isId(id) ? tx.selectFrom('event').selectAll().where('id', '=', id).forUpdate().executeTakeFirst() : undefined

export const sessionsOf = (db: Db, event: string): Promise<Session[]> =>
  db.selectFrom('event_session').selectAll().where('event', '=', event).orderBy('starts_at').orderBy('id').execute()

export const ticketsOf = (db: Db, event: string): Promise<Ticket[]> =>
  db.selectFrom('event_ticket').selectAll().where('event', '=', event).orderBy('position').orderBy('id').execute()

export const poolsOf = (db: Db, event: string): Promise<PoolRow[]> =>
  db.selectFrom('event_pool').selectAll().where('event', '=', event).orderBy('position').execute()

export const questionsOf = (db: Db, event: string, purpose: QuestionPurpose): Promise<Question[]> =>
  db
    .selectFrom('event_question')
    .selectAll()
    .where('event', '=', event)
    .where('purpose', '=', purpose)
    .orderBy('position')
    .orderBy('id')
    .execute()

export async function questionCounts(db: Db, event: string): Promise<Record<QuestionPurpose, number>> {
  const rows = await db
    .selectFrom('event_question')
    .select(['purpose', (e) => e.fn.countAll<number>().as('count')])
    .where('event', '=', event)
    .groupBy('purpose')
    .execute()
  const of = (purpose: QuestionPurpose) => rows.find((row) => row.purpose === purpose)?.count ?? 0
  return { registration: of('registration'), survey: of('survey') }
}

export const findQuestion = async (db: Db, id: string): Promise<Question | undefined> =>
  isId(id) ? db.selectFrom('event_question').selectAll().where('id', '=', id).executeTakeFirst() : undefined

/** Whether this address was invited. */
export const isGuest = async (db: Db, event: string, email: string): Promise<boolean> =>
  (await db
    .selectFrom('event_guest')
    .select('email')
    .where('event', '=', event)
    .where('email', '=', email.toLowerCase())
    .executeTakeFirst()) !== undefined

/** In one query, however many. */
export async function eventTitles(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('event')
    .select(['id', 'title'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map(({ id, title }) => [id, title]))
}

/** Whole rows, in one query. */
export async function eventsById(db: Db, ids: readonly string[]): Promise<Map<string, EventRow>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('event')
    .selectAll()
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}
