import type { Db } from '#platform/db/index.ts'
import { found } from '#platform/errors.ts'
import { findOrganization } from '#modules/members/index.ts'
import type { Town } from '../judging/applicant.ts'
import { judgeRecord, type RecordJudged } from '../judging/record.ts'
import { givenFacts } from '../judging/sources.ts'
import { openCalls, type OpenCall, ruleDefinitions } from './open-calls.ts'

export type FittingCall = OpenCall & RecordJudged

/** Every open call judged by what is kept of an organization, in as many queries however many there are. */
export async function callsFor(db: Db, organization: string, town: Town, now: Date): Promise<FittingCall[]> {
  const record = found(await findOrganization(db, organization))
  const calls = await openCalls(db, now)
  const definitions = await ruleDefinitions(db, [...new Set(calls.map(({ rules }) => rules))])
  const whose = { organization, person: null, corporate_number: record.corporate_number, application: null }
  const known = await givenFacts(
    db,
    calls.map((call) => ({ ...call, ...whose })),
    'told',
  )
  return calls.flatMap((call, i) => {
    const definition = definitions.get(call.rules)
    if (definition === undefined) return []
    return [{ ...call, ...judgeRecord(call, definition, record, known[i] ?? {}, { town, now }) }]
  })
}
