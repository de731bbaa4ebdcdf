// What was granted, and what of it stands.
import type { Db } from '#platform/db/index.ts'
import { isId } from '#platform/id.ts'
import type { Award } from './decisions.ts'

export const awardOf = async (db: Db, application: string): Promise<Award | undefined> =>
  isId(application)
    ? db.selectFrom('award').selectAll().where('application', '=', application).executeTakeFirst()
    : undefined

/** By application; one query. */
export async function awardsOf(db: Db, applications: readonly string[]): Promise<Map<string, Award>> {
  if (applications.length === 0) return new Map()
  const rows = await db
    .selectFrom('award')
    .selectAll()
    .where('application', 'in', [...applications])
    .execute()
  return new Map(rows.map((row) => [row.application, row]))
}

/** Of these schemes what holds on a day, of all or of one organization. The latest end first; what never ends before it. */
export const standingAwards = (
  db: Db,
  schemes: readonly string[],
  on: string,
  organization?: string,
): Promise<Award[]> =>
  schemes.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('award')
        .selectAll()
        .where('scheme', 'in', [...schemes])
        .where('ended_on', 'is', null)
        .where((eb) => eb.or([eb('valid_until', 'is', null), eb('valid_until', '>=', on)]))
        .$if(organization !== undefined, (query) => query.where('organization', '=', organization ?? null))
        .orderBy('valid_until', (order) => order.desc().nullsFirst())
        .orderBy('application')
        .execute()

export interface AwardSum {
  scheme: string
  fiscal_year: number
  count: number
  yen: number
}

/** What stands of each scheme, by fiscal year; one query. */
export const awardSums = async (db: Db, schemes: readonly string[]): Promise<AwardSum[]> =>
  schemes.length === 0
    ? []
    : db
        .selectFrom('award')
        .select((eb) => [
          'scheme',
          'fiscal_year',
          eb.fn.countAll<number>().as('count'),
          eb.fn.coalesce(eb.fn.sum<number>('yen'), eb.lit(0)).as('yen'),
        ])
        .where('scheme', 'in', [...schemes])
        .where('ended_on', 'is', null)
        .groupBy(['scheme', 'fiscal_year'])
        .execute()
