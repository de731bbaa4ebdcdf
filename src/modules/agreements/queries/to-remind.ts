// Payments of which the organization is to hear now.
import { sql } from 'kysely'
import { addDays } from '#platform/calendar/index.ts'
import type { Db } from '#platform/db/index.ts'

export interface ToRemind {
  id: string
  agreement: string
  organization: string
  due_on: string
  amount_yen: number
}

const noticeDays = 7
const repeatDays = 7

/** Once before the day it is due, and once it has passed every week until it is paid. Days are Tokyo's; the longest due first. */
export async function paymentsToRemind(db: Db, on: string, limit: number): Promise<ToRemind[]> {
  const { rows } = await sql<ToRemind>`
    select p.id, p.agreement, a.organization, p.due_on, p.amount_yen
    from payment p join agreement a on a.municipality = p.municipality and a.id = p.agreement
    cross join lateral (select (p.reminded_at at time zone 'Asia/Tokyo')::date as last_on) told
    where p.paid_on is null and p.due_on <= ${addDays(on, noticeDays)}
      and (last_on is null or (p.due_on < ${on} and (last_on <= p.due_on or last_on <= ${addDays(on, -repeatDays)})))
    order by p.due_on, p.id limit ${limit}`.execute(db)
  return rows
}
