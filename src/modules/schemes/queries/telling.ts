// Calls that are new to people, and many records judged for one of them.
import type { Db } from '#platform/db/index.ts'
import { today } from '#platform/calendar/index.ts'
import { applicantFacts, type ApplicantRecord } from '../judging/applicant.ts'
import { compiled } from '../judging/compiled.ts'
import { fitOf, mostYen } from '../judging/fit.ts'
import { givenFacts } from '../judging/sources.ts'
import { judge } from '../rules/judge.ts'
import { openCalls, type OpenCall, ruleDefinitions } from './open-calls.ts'

export type NewCall = OpenCall & { topics: string[] }

/** Open now, and since `since` at the earliest: because they opened, or because their scheme was published. */
export async function newCalls(db: Db, since: Date, now: Date): Promise<NewCall[]> {
  const open = await openCalls(db, now)
  if (open.length === 0) return []
  const rows = await db
    .selectFrom('scheme_call as call')
    .innerJoin('scheme', 'scheme.id', 'call.scheme')
    .select(['call.id', 'scheme.topics'])
    .where('call.id', 'in', open.map(({ call }) => call))
    .where((eb) => eb(eb.fn<Date>('greatest', ['call.opens_at', 'scheme.published_at']), '>', since))
    .execute()
  const topics = new Map(rows.map((row) => [row.id, row.topics]))
  return open.flatMap((call) => {
    const of = topics.get(call.call)
    return of === undefined ? [] : [{ ...call, topics: of }]
  })
} // prettier-ignore

export interface Fitting {
  organization: string
  /** What the record says already and the call asks for, in words. */
  reasons: string[]
  /** Null: no fixed limit, or no money. */
  most_yen: number | null
}

type FittingRecord = ApplicantRecord & { id: string }

/** Those of them that a call seems to fit by what is on record, with as many queries as for one. */
export async function fittingRecords(
  db: Db,
  call: OpenCall,
  records: readonly FittingRecord[],
  { town, now }: { town: string; now: Date },
): Promise<Fitting[]> {
  const definition = (await ruleDefinitions(db, [call.rules])).get(call.rules)
  if (definition === undefined) return []
  const rules = compiled(call.rules, definition)
  const on = today(now)
  const asked = records.map(({ id, corporate_number }) => ({ ...call, organization: id, person: null, corporate_number, application: null }))
  const known = await givenFacts(db, asked, 'told')
  return records.flatMap((record, i) => {
    const applicant = applicantFacts(record, town, Number(on.slice(0, 4)))
    const judged = judge(rules, { ...known[i], applicant, call: { on, fiscal_year: call.fiscal_year } })
    if ('errors' in judged || fitOf(judged) !== 'fits') return []
    const reasons = judged.lines.flatMap(({ line, state }) => (state === 'met' ? [line.words] : []))
    return [{ organization: record.id, reasons, most_yen: judged.amount === null ? null : mostYen(rules) }]
  })
} // prettier-ignore
