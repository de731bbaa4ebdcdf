// Running matches that are not plainly well, with what the rule needs to say why.
import { sql } from 'kysely'
import { addDays } from '#platform/calendar/index.ts'
import type { Db } from '#platform/db/index.ts'
import { type Alert, alertOf, type Pulse, silentWeeks, weekOf } from '../rules.ts'
import type { Engagement } from './engagement.ts'

interface Unclear extends Pick<Engagement, 'entry' | 'opportunity' | 'began_on'> {
  pulses: (Omit<Pulse, 'given_at'> & { given_at: string })[]
  followed_up_at: Date | null
}

interface Alerted extends Unclear {
  alert: Alert
  /** Since when: the week of the newest word, or of the beginning. */
  since: string
}

/** Left out in the database: both sides' newest word is "well" and not two weeks old, which calls nobody. */
async function unclear(db: Db, today: string): Promise<Unclear[]> {
  const fresh = addDays(weekOf(today), -7 * silentWeeks)
  const { rows } = await sql<Unclear>`
    select e.entry, e.opportunity, e.began_on, newest.pulses,
      (select max(f.made_at) from follow_up f where f.municipality = e.municipality and f.entry = e.entry) as followed_up_at
    from engagement e
    cross join lateral (
      select coalesce(jsonb_agg(to_jsonb(p)), '[]') as pulses,
        count(*) filter (where p.nth = 1 and p.feeling = 'well' and p.week_on >= ${fresh}) as well
      from (
        select week_on, side, feeling, given_at, row_number() over (partition by side order by week_on desc) as nth
        from pulse where pulse.municipality = e.municipality and pulse.entry = e.entry
      ) p where p.nth <= 2
    ) newest
    where e.ended_on is null and newest.well < 2`.execute(db)
  return rows
}

/** The gravest first, then the longest. */
export async function alertedEngagements(db: Db, today: string): Promise<Alerted[]> {
  const order: readonly Alert[] = ['stuck', 'slow', 'silent']
  return (await unclear(db, today))
    .flatMap((one) => {
      const pulses = one.pulses.map((pulse) => ({ ...pulse, given_at: new Date(pulse.given_at) }))
      const alert = alertOf(pulses, one.began_on, today, one.followed_up_at)
      const since = pulses.reduce((last, { week_on }) => (week_on > last ? week_on : last), one.began_on)
      return alert === null ? [] : [{ ...one, alert, since }]
    })
    .sort((a, b) => order.indexOf(a.alert) - order.indexOf(b.alert) || (a.since < b.since ? -1 : 1))
}
