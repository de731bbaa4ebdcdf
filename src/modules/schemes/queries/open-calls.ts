import type { Db } from '#platform/db/index.ts'
import type { Limits } from '../judging/limits.ts'
import type { RuleSet } from '../rules/rule-set.ts'

export interface OpenCall extends Limits {
  call: string
  scheme: string
  title: string
  summary: string
  closes_at: Date
  fiscal_year: number
  rules: string
}

/** Every call that takes applications now, the one that closes next first. */
export const openCalls = (db: Db, now: Date): Promise<OpenCall[]> =>
  db
    .selectFrom('scheme_call as call')
    .innerJoin('scheme', (join) =>
      join.onRef('scheme.municipality', '=', 'call.municipality').onRef('scheme.id', '=', 'call.scheme'),
    )
    .select([
      'call.id as call',
      'scheme.id as scheme',
      'scheme.title',
      'scheme.summary',
      'scheme.audiences',
      'scheme.employees_max',
      'call.closes_at',
      'call.fiscal_year',
      'call.rules',
    ])
    .where('scheme.state', '=', 'published')
    .where('call.opens_at', '<=', now)
    .where('call.closes_at', '>', now)
    .orderBy('call.closes_at')
    .orderBy('call.id')
    .execute()

/** Definitions by the version's id. */
export async function ruleDefinitions(db: Db, ids: readonly string[]): Promise<Map<string, RuleSet>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('scheme_rules')
    .select(['id', 'definition'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map(({ id, definition }) => [id, definition]))
}
