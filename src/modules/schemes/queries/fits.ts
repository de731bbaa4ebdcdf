import type { Db } from '#platform/db/index.ts'
import { found } from '#platform/errors.ts'
import { today } from '#platform/calendar/index.ts'
import { findOrganization } from '#modules/members/index.ts'
import { applicantFacts } from '../judging/applicant.ts'
import { compiled } from '../judging/compiled.ts'
import { type Fit, fitOf, mostYen } from '../judging/fit.ts'
import { givenFacts } from '../judging/sources.ts'
import { judge, type Judgement } from '../rules/judge.ts'
import { openCalls, type OpenCall, ruleDefinitions } from './open-calls.ts'

export interface FittingCall extends OpenCall {
  fit: Fit
  judgement: Judgement
  /** Null: no fixed limit, or no money. */
  most_yen: number | null
}

/** Every open call judged by what is kept of an organization, in as many queries however many there are. */
export async function callsFor(db: Db, organization: string, town: string, now: Date): Promise<FittingCall[]> {
  const record = found(await findOrganization(db, organization))
  const calls = await openCalls(db, now)
  const definitions = await ruleDefinitions(db, [...new Set(calls.map(({ rules }) => rules))])
  const on = today(now)
  const applicant = applicantFacts(record, town, Number(on.slice(0, 4)))
  const whose = { organization, person: null, corporate_number: record.corporate_number, application: null }
  const known = await givenFacts(
    db,
    calls.map((call) => ({ ...call, ...whose })),
    'told',
  )
  return calls.flatMap((call, i) => {
    const definition = definitions.get(call.rules)
    if (definition === undefined) return []
    const rules = compiled(call.rules, definition)
    const judgement = judge(rules, { ...known[i], applicant, call: { on, fiscal_year: call.fiscal_year } })
    if ('errors' in judgement) throw new Error(`The record of ${organization} is no case of ${call.rules}`)
    return [{ ...call, judgement, fit: fitOf(judgement), most_yen: mostYen(rules) }]
  })
}
