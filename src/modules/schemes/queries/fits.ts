import { sql } from 'kysely'
import type { Db } from '#platform/db/index.ts'
import { found } from '#platform/errors.ts'
import { findOrganization, personRecord } from '#modules/members/index.ts'
import { sumsRead } from '../judging/compiled.ts'
import { fitOf, fits } from '../judging/fit.ts'
import { limitLines } from '../judging/limits.ts'
import { type ApplicantRecord, personsRecord, type Town } from '../judging/applicant.ts'
import { judgeRecord, type RecordJudged } from '../judging/record.ts'
import { givenFacts, type Whose } from '../judging/sources.ts'
import { isComing, nextTime, schemesAhead } from './ahead.ts'
import { openCalls, type OpenCall, ruleDefinitions } from './open-calls.ts'

export type FittingCall = OpenCall & RecordJudged

export const perPage = 30

/** What fits comes first, then what may, then what does not, and last what is applied for elsewhere. */
export function fitsOnPage(calls: readonly FittingCall[], elsewhere: readonly Elsewhere[], page: number) {
  const judged = fits.flatMap((fit) => calls.filter((call) => call.fit === fit))
  const [from, to] = [(page - 1) * perPage, page * perPage]
  const beyond = (place: number) => Math.max(0, place - judged.length)
  return {
    calls: judged.slice(from, to),
    elsewhere: elsewhere.slice(beyond(from), beyond(to)),
    total: judged.length + elsewhere.length,
  }
}

/** What a firm, or a person, says of itself. */
export async function recordOf(db: Db, { organization, person }: Whose): Promise<ApplicantRecord> {
  if (organization !== null) return found(await findOrganization(db, organization))
  return personsRecord(found(await personRecord(db, person ?? '')).area)
}

/** Open at a counter or with another body, by whom they are for and how large a firm may be alone: they have no rules here. */
export async function openElsewhere(db: Db, record: ApplicantRecord, now: Date) {
  const rows = await schemesAhead(db, now)
    .select([
      's.id',
      's.title',
      's.summary',
      's.audiences',
      's.employees_max',
      's.amount_words',
      's.information_only',
      'p.closes_at',
    ])
    .where(sql<boolean>`(s.information_only or s.stages = '{}')`)
    .where(isComing(now), '=', false)
    .orderBy(nextTime(now), (order) => order.asc().nullsLast())
    .orderBy('s.id')
    .execute()
  return rows.filter((row) => fitOf(limitLines(row, record)) !== 'not')
}

export type Elsewhere = Awaited<ReturnType<typeof openElsewhere>>[number]

/** Every open call judged by a record, in as many queries however many there are. */
export async function callsFor(
  db: Db,
  whose: Whose,
  record: ApplicantRecord,
  town: Town,
  now: Date,
): Promise<FittingCall[]> {
  const calls = await openCalls(db, now)
  const definitions = await ruleDefinitions(db, [...new Set(calls.map(({ rules }) => rules))])
  const known = await givenFacts(
    db,
    calls.map((call) => {
      const definition = definitions.get(call.rules)
      const sums = definition === undefined ? [] : sumsRead(call.rules, definition)
      return { ...call, ...whose, application: null, sums }
    }),
    'told',
    now,
  )
  return calls.flatMap((call, i) => {
    const definition = definitions.get(call.rules)
    if (definition === undefined) return []
    return [{ ...call, ...judgeRecord(call, definition, record, known[i] ?? {}, { town, now }) }]
  })
}
