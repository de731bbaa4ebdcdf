// Many rows at once, for the demo ward and imports. The caller records the one act they belong to.
import type { Insertable } from 'kysely'
import { insertAll, type Tables, type Tx } from '#platform/db/index.ts'

type Rows<T extends keyof Tables> = readonly Insertable<Tables[T]>[]

export const insertEvents = (tx: Tx, rows: Rows<'event'>): Promise<void> => insertAll(tx, 'event', rows)
export const insertEventSessions = (tx: Tx, rows: Rows<'event_session'>): Promise<void> =>
  insertAll(tx, 'event_session', rows)
export const insertEventTickets = (tx: Tx, rows: Rows<'event_ticket'>): Promise<void> =>
  insertAll(tx, 'event_ticket', rows)
export const insertEventPools = (tx: Tx, rows: Rows<'event_pool'>): Promise<void> => insertAll(tx, 'event_pool', rows)
export const insertEventQuestions = (tx: Tx, rows: Rows<'event_question'>): Promise<void> =>
  insertAll(tx, 'event_question', rows)
