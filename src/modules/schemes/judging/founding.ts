// The record says the year of founding and no day: whoever was founded in 2025 is one year old in 2026, or not yet. Both are judged. Pure.
import { isDeepStrictEqual } from 'node:util'
import type { Phrase } from '#platform/i18n/index.ts'
import { namesRead, type Rules } from '../rules/compile.ts'
import { type JudgedLine, judge, type Judgement, outcomeOf } from '../rules/judge.ts'
import type { Case } from '../rules/rule-set.ts'

const fact = 'applicant.years'

const trouble: Phrase = { ja: '創業した日によって変わります', en: 'It depends on the day of founding' }

/** What comes out the same either way is known; the rest is not, and no answer of a form would say it. */
function agreed(a: Judgement, b: Judgement): Judgement {
  const lines = a.lines.map((line, i): JudgedLine =>
    line.state === b.lines[i]?.state ? line : { line: line.line, state: 'unknown', missing: [], trouble },
  )
  const [one, other] = a.outcome === 'not' ? [b, b] : b.outcome === 'not' ? [a, a] : [a, b]
  const amount = isDeepStrictEqual(one.amount, other.amount)
    ? one.amount
    : one.amount && { ...one.amount, yen: null, trouble }
  const missing = [...new Map([...a.missing, ...b.missing].map((each) => [each.name, each])).values()]
  return { ...a, outcome: outcomeOf(lines), lines, amount, missing }
}

/** A case of a record, whose `years` are counted from year to year. */
export function judgeRecorded(rules: Rules, given: Case): ReturnType<typeof judge> {
  const judged = judge(rules, given)
  const years = given.applicant?.['years']
  if ('errors' in judged || typeof years !== 'number' || years === 0 || !namesRead(rules).has(fact)) return judged
  const younger = judge(rules, { ...given, applicant: { ...given.applicant, years: years - 1 } })
  return 'errors' in younger ? younger : agreed(judged, younger)
}
