// One application judged: what the record says, what the form says, the call, and what the town itself knows.
import { today } from '#platform/calendar/index.ts'
import type { Answers } from '../form/answers.ts'
import { factsOf } from '../form/facts.ts'
import type { CallTerms } from '../queries/call-terms.ts'
import type { Rules } from '../rules/compile.ts'
import type { Judgement } from '../rules/judge.ts'
import type { Case } from '../rules/rule-set.ts'
import { againstDuplicates } from './against-duplicates.ts'
import { compiled } from './compiled.ts'
import { judgeRecorded } from './founding.ts'
import type { GivenFacts } from './sources.ts'

/** What the rules do not read is left out, and what they cannot read is not known: no answer of a draft ends in an error. */
function judgeBy(
  rules: Rules,
  terms: CallTerms,
  applicant: Case['applicant'],
  answers: Answers,
  now: Date,
  known: GivenFacts,
): Judgement {
  const on = today(now)
  const isRead = (code: string): boolean => rules.facts.has(`form.${code}`)
  const said = Object.entries(factsOf(terms.definition, answers, on, isRead)).filter(([code]) => isRead(code))
  const given = (form: Case['form']): Case => ({
    ...known,
    applicant,
    form,
    call: { on, fiscal_year: terms.fiscal_year },
  })
  const first = judgeRecorded(rules, given(Object.fromEntries(said)))
  if (!('errors' in first)) return first
  const wrong = new Set(first.errors.map(({ path }) => path[1]))
  const again = judgeRecorded(rules, given(Object.fromEntries(said.filter(([code]) => !wrong.has(code)))))
  if ('errors' in again) throw new Error(`The record is no case of ${terms.rules}`)
  return again
}

export const judgeAnswers = (
  terms: CallTerms,
  applicant: Case['applicant'],
  answers: Answers,
  now: Date,
  known: GivenFacts = {},
): Judgement => judgeBy(compiled(terms.rules, terms.rule_set), terms, applicant, answers, now, known)

/** The lines against duplicates alone, which read nothing of the record. */
export const judgeDuplicates = (terms: CallTerms, answers: Answers, now: Date, known: GivenFacts): Judgement['lines'] =>
  judgeBy(againstDuplicates(compiled(terms.rules, terms.rule_set)), terms, {}, answers, now, known).lines
