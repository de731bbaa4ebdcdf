// The same fit as `fit` in rules.ts, in SQL: the conditions that must hold and what each line is worth. `best.test.ts` holds the two
// together. `m` is the person's row in `matchable`.
import { type RawBuilder, sql } from 'kysely'
import type { OpportunityNeed } from '#modules/opportunities/index.ts'
import { isPaid, type Miss } from '../rules.ts'
import { atLevel, experienceShare, longYears, sdgsCounted, touched, weights } from '../weights.ts'

export interface Terms {
  conditions: { miss: Miss; holds: RawBuilder<boolean> }[]
  /** Their sum is the score. */
  points: RawBuilder<number>[]
}

/** Points when the test holds; what is not said (null) earns nothing. */
const when = (test: RawBuilder<boolean>, points: number): RawBuilder<number> =>
  sql`case when ${test} then ${sql.lit(Math.floor(points))} else 0 end`
const always = (points: number): RawBuilder<number> => sql`${sql.lit(points)}`

function skillTerms({ skills }: OpportunityNeed, aliasOf: (i: number) => string): Terms {
  const [musts, nices] = [skills.filter(({ must }) => must), skills.filter(({ must }) => !must)]
  const [share, niceShare] = [weights.must / musts.length, weights.nice / nices.length]
  const terms = skills.map(({ skill, must, level }, i): Terms => {
    const has = sql.table(aliasOf(i))
    if (!must) {
      const partly = sql`when ${has}.level = 1 then ${sql.lit(Math.floor(niceShare * touched))}`
      const points = sql<number>`case when ${has}.level > 1 then ${sql.lit(Math.floor(niceShare))} ${partly} else 0 end`
      return { conditions: [], points: [points] }
    }
    const holds = sql<boolean>`coalesce(${has}.level >= ${sql.lit(level)}, false)`
    const more = sql`${has}.level > ${sql.lit(level)} or ${has}.years >= ${sql.lit(longYears)}`
    const points = sql<number>`case when not ${holds} then 0 when ${more} then ${sql.lit(Math.floor(share))}
      else ${sql.lit(Math.floor(share * atLevel))} end`
    return { conditions: [{ miss: `skill:${skill}`, holds }], points: [points] }
  })
  return join([{ conditions: [], points: musts.length === 0 ? [always(weights.noMust)] : [] }, ...terms])
}

function hoursTerms({ hours_per_week: hours }: OpportunityNeed): Terms {
  if (hours === null) return none
  const holds = sql<boolean>`m.hours_per_week >= ${sql.lit(hours)}`
  return { conditions: [{ miss: 'hours', holds: sql`coalesce(${holds}, true)` }], points: [when(holds, weights.hours)] }
}

function daysTerms({ days }: OpportunityNeed): Terms {
  if (days.length === 0) return none
  const holds = sql<boolean>`(${sql.join(
    days.map((day) => sql.ref(`m.${day}`)),
    sql` or `,
  )})`
  const unsaid = sql`not (m.weekday_daytime or m.weekday_evening or m.weekend)`
  return { conditions: [{ miss: 'days', holds: sql`(${holds} or ${unsaid})` }], points: [when(holds, weights.days)] }
}

function periodTerms({ starts_on, months }: OpportunityNeed, today: string): Terms {
  if (starts_on === null && months === null) return none
  const first = sql`greatest(coalesce(${starts_on}::date, m.available_from_on, ${today}::date), ${today}::date)`
  const last = months === null ? first : sql`(${first} + make_interval(months => ${sql.lit(months)}))::date - 1`
  const holds = sql<boolean>`(coalesce(m.available_from_on <= ${first}, true) and coalesce(m.available_until_on >= ${last}, true))`
  const said = [
    holds,
    ...(starts_on === null ? [] : [sql`m.available_from_on is not null`]),
    ...(months === null ? [] : [sql`m.available_until_on is not null`]),
  ]
  return { conditions: [{ miss: 'period', holds }], points: [when(sql`${sql.join(said, sql` and `)}`, weights.period)] }
}

function placeTerms({ place, area }: OpportunityNeed): Terms {
  const not = (way: string) => sql<boolean>`m.place <> ${sql.lit(way)}`
  const only = (way: string): Terms => ({
    conditions: [{ miss: 'place', holds: not(way) }],
    points: [when(not(way), weights.place)],
  })
  const ways: Record<'online' | 'onsite' | 'either', Terms> = {
    onsite: only('online'),
    online: only('onsite'),
    either: { conditions: [], points: [always(weights.place / 2), when(not('online'), weights.place / 2)] },
  }
  const near = sql<boolean>`m.area <> '' and (position(m.area in ${area}) > 0 or position(${area} in m.area) > 0)`
  return join([
    place === null ? none : ways[place],
    place === 'online' || area === '' ? none : { conditions: [], points: [when(near, weights.area)] },
  ])
}

function finishedTerm(times: RawBuilder<number>, weight: number): RawBuilder<number> {
  const points = experienceShare.map((share) => sql.lit(Math.floor(weight * share)))
  return sql`(array[${sql.join(points)}])[1 + least(${times}, ${sql.lit(points.length - 1)})]`
}

function wishTerms(need: OpportunityNeed): Terms {
  const [wished, other] = isPaid(need) ? ['paid', 'pro_bono'] : ['pro_bono', 'paid']
  const ofKind = sql<number>`coalesce((m.experience_kinds ->> ${need.organization_kind})::int, 0)`
  const shared = need.sdgs.map((goal) => sql`(${sql.lit(goal)} = any (m.sdgs))::int`)
  const goal = sql.lit(weights.sdgs / sdgsCounted)
  return {
    conditions: [{ miss: 'reward', holds: sql`m.reward <> ${sql.lit(other)}` }],
    points: [
      when(sql`m.reward = ${sql.lit(wished)}`, weights.reward),
      finishedTerm(sql`m.experience_count`, weights.experience),
      finishedTerm(ofKind, weights.experienceOfKind),
      ...(shared.length === 0
        ? []
        : [sql<number>`${goal} * least(${sql.join(shared, sql` + `)}, ${sql.lit(sdgsCounted)})`]),
    ],
  }
}

const none: Terms = { conditions: [], points: [] }
const join = (all: readonly Terms[]): Terms => ({
  conditions: all.flatMap(({ conditions }) => conditions),
  points: all.flatMap(({ points }) => points),
})

/** `aliasOf(i)`: the table that holds what they have of the need's skill `i`, null when they do not have it. */
export const termsOf = (need: OpportunityNeed, today: string, aliasOf: (i: number) => string): Terms =>
  join([
    skillTerms(need, aliasOf),
    hoursTerms(need),
    daysTerms(need),
    periodTerms(need, today),
    placeTerms(need),
    wishTerms(need),
  ])
