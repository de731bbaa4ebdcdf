// Calls that are new to people, and many records judged for one of them.
import type { Db } from '#platform/db/index.ts'
import type { ApplicantRecord } from '../judging/applicant.ts'
import { sumsRead } from '../judging/compiled.ts'
import { type Asking, judgeRecord } from '../judging/record.ts'
import { givenFacts } from '../judging/sources.ts'
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
    .where(
      'call.id',
      'in',
      open.map(({ call }) => call),
    )
    .where((eb) => eb(eb.fn<Date>('greatest', ['call.opens_at', 'scheme.published_at']), '>', since))
    .execute()
  const topics = new Map(rows.map((row) => [row.id, row.topics]))
  return open.flatMap((call) => {
    const of = topics.get(call.call)
    return of === undefined ? [] : [{ ...call, topics: of }]
  })
}

export interface Fitting {
  organization: string
  /** What the record says already and the call asks for, in words: nobody is told of what nothing speaks for. */
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
  asking: Asking,
): Promise<Fitting[]> {
  const definition = (await ruleDefinitions(db, [call.rules])).get(call.rules)
  if (definition === undefined) return []
  const sums = sumsRead(call.rules, definition)
  const asked = records.map(({ id }) => ({
    ...call,
    organization: id,
    person: null,
    application: null,
    sums,
  }))
  const known = await givenFacts(db, asked, 'told', asking.now)
  return records.flatMap((record, i) => {
    const { fit, lines, most_yen } = judgeRecord(call, definition, record, known[i] ?? {}, asking)
    const reasons = lines.flatMap(({ line, state }) => (state === 'met' ? [line.words] : []))
    return fit === 'fits' && reasons.length > 0 ? [{ organization: record.id, reasons, most_yen }] : []
  })
}
