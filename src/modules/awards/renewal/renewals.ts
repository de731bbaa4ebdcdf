// 更新: certifications whose term ends soon, and which nothing newer takes the place of.
import { addDays, today } from '#platform/calendar/index.ts'
import type { Db } from '#platform/db/index.ts'
import { callsById, plansOf } from '#modules/schemes/index.ts'
import { decisionPlan } from '../plan.ts'
import type { Award } from '../queries/decisions.ts'

export interface Renewal extends Award {
  valid_until: string
  /** Of the scheme. */
  title: string
}

/** From so many days before the end, as the scheme says, to the last day. In three queries, however many there are. */
export async function renewalsDue(
  db: Db,
  now: Date,
  of: { applications?: readonly string[]; untold?: true },
): Promise<Renewal[]> {
  if (of.applications?.length === 0) return []
  const on = today(now)
  const rows = await db
    .selectFrom('award')
    .selectAll()
    .where('valid_until', '>=', on)
    .where('ended_on', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('award as newer')
            .select('newer.application')
            .whereRef('newer.scheme', '=', 'award.scheme')
            .whereRef('newer.valid_until', '>', 'award.valid_until')
            .where((eb) =>
              eb.or([
                eb('newer.organization', '=', eb.ref('award.organization')),
                eb('newer.person', '=', eb.ref('award.person')),
              ]),
            ),
        ),
      ),
    )
    .$if(of.untold === true, (query) => query.where('renewal_told_at', 'is', null))
    .$if(of.applications !== undefined, (query) => query.where('application', 'in', [...(of.applications ?? [])]))
    .orderBy('valid_until')
    .orderBy('application')
    .execute()
  const plans = await plansOf(db, [...new Set(rows.map(({ scheme }) => scheme))], decisionPlan)
  const calls = await callsById(db, [...new Set(rows.map(({ call }) => call))])
  return rows.flatMap(({ valid_until, ...row }) => {
    const days = plans.get(row.scheme)?.renew_days ?? null
    if (valid_until === null || days === null || addDays(valid_until, -days) > on) return []
    return [{ ...row, valid_until, title: calls.get(row.call)?.title ?? '' }]
  })
}
