import type { Selectable } from 'kysely'
import type { Db } from '#platform/db/index.ts'
import type { EventReportTable } from '../tables.ts'

export type Report = Selectable<EventReportTable>

/** Whoever shows it asks who may see it: what is not published is the organizer's. */
export const findReport = (db: Db, event: string): Promise<Report | undefined> =>
  db.selectFrom('event_report').selectAll().where('event', '=', event).executeTakeFirst()
