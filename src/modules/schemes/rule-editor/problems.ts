// What stands in the way of settling rules, with the place. Pure.
import type { Phrase } from '#platform/i18n/index.ts'
import { compile } from '../rules/compile.ts'
import { failures, unshown } from '../rules/examples.ts'
import type { RuleError } from '../rules/expression.ts'
import type { RuleSet } from '../rules/rule-set.ts'

export interface RuleProblem {
  /** Which item it is about: `lines` 2, `values` eligible_cost; null: the rules as a whole. */
  item: { part: string; at: number | string } | null
  why: Phrase
}

const problem = ({ path: [part, at], why, onPage = why }: RuleError): RuleProblem => ({
  item: part === undefined || at === undefined ? null : { part: String(part), at },
  why: onPage,
})

/** Empty: every expression is sound, every example holds, every line is broken by one and somebody qualifies. */
export function whyNotSettle(set: RuleSet): RuleProblem[] {
  if (set.lines.length === 0)
    return [{ item: null, why: { ja: '要件がまだありません。要件を加えてください', en: 'There is no condition yet' } }]
  const compiled = compile(set)
  if ('errors' in compiled) return compiled.errors.map(problem)
  const wrong = failures(compiled.rules)
  return [...wrong, ...unshown(compiled.rules)].map(problem)
}
