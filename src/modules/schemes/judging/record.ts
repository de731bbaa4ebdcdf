// One open call beside one record, before anybody has filled in its form: the limits of the scheme, then its rules. Pure.
import { today } from '#platform/calendar/index.ts'
import type { Judgement } from '../rules/judge.ts'
import type { RuleSet } from '../rules/rule-set.ts'
import { applicantFacts, type ApplicantRecord, type Town } from './applicant.ts'
import { compiled } from './compiled.ts'
import { judgeRecorded } from './founding.ts'
import { type Fit, fitOf, mostYen } from './fit.ts'
import { askedOfPerson, limitLines, type Limits } from './limits.ts'
import type { GivenFacts } from './sources.ts'

export interface Asking {
  town: Town
  now: Date
}

export interface RecordJudged {
  fit: Fit
  lines: Judgement['lines']
  /** As far as the record alone says it. */
  yen: number | null
  /** Null: no limit is known, or no money. */
  most_yen: number | null
}

export function judgeRecord(
  call: Limits & { rules: string; fiscal_year: number },
  definition: RuleSet,
  record: ApplicantRecord,
  known: GivenFacts,
  { town, now }: Asking,
): RecordJudged {
  const rules = compiled(call.rules, definition)
  const on = today(now)
  const applicant = applicantFacts(record, town, Number(on.slice(0, 4)))
  const judged = judgeRecorded(rules, { ...known, applicant, call: { on, fiscal_year: call.fiscal_year } })
  if ('errors' in judged) throw new Error(`A record is no case of ${call.rules}`)
  const own = record.kind === 'person' ? judged.lines.map(askedOfPerson) : judged.lines
  const lines = [...limitLines(call, record, judged.lines), ...own]
  const { yen, most_yen } = judged.amount ?? { yen: null, most_yen: null }
  const most = [most_yen, mostYen(rules)].filter((limit) => limit !== null)
  return { fit: fitOf(lines), lines, yen, most_yen: judged.amount && most.length > 0 ? Math.min(...most) : null }
}
