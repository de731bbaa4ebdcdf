import { sql } from 'kysely'
import type { NeededSkill } from './needs.ts'

/** The skills of a selected challenge as one column, must ones first: no second query. */
export const skillsOf = sql<NeededSkill[]>`coalesce((
  select jsonb_agg(jsonb_build_object('skill', s.skill, 'must', s.must, 'level', s.level) order by s.must desc, s.skill)
  from opportunity_skill s where s.municipality = opportunity.municipality and s.opportunity = opportunity.id), '[]')`
