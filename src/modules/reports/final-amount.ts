// 額の確定: the amount by the rules of the application, from what the inspection found. Pure.
import type { Phrase } from '#platform/i18n/index.ts'
import { type Case, judge, type Rules } from '#modules/schemes/index.ts'

export interface Step {
  article: string
  words: string
  /** The amount after this step; null: not known. */
  yen: number | null
}

export interface FinalAmount {
  /** Null: the rules need something that is not known. */
  yen: number | null
  steps: readonly Step[]
  /** The two that bound it beyond the rules. */
  eligible_yen: number
  award_yen: number
  /** Conditions that are no longer met by what was found: somebody decides whether the award stands. */
  unmet: readonly { article: string; words: string }[]
  /** What the rules would have to know. */
  missing: readonly Phrase[]
}

const none = { yen: null, steps: [], unmet: [] }

/**
 * What the same rules make of the costs that were found eligible; never more than these, and never more than was awarded.
 * @param given the facts of the application, with what the inspection found in their place
 */
export function finalAmount(rules: Rules, given: Case, award_yen: number, eligible_yen: number): FinalAmount {
  const judged = judge(rules, given)
  if ('errors' in judged) return { ...none, eligible_yen, award_yen, missing: judged.errors.map(({ why }) => why) }
  const steps = (judged.amount?.steps ?? []).map(({ step: { article, words }, yen }) => ({ article, words, yen }))
  const by_rules_yen = steps.at(-1)?.yen ?? null
  return {
    yen: by_rules_yen === null ? null : Math.min(by_rules_yen, eligible_yen, award_yen),
    steps,
    eligible_yen,
    award_yen,
    unmet: judged.lines
      .filter(({ state }) => state === 'unmet')
      .map(({ line: { article, words } }) => ({ article, words })),
    missing: by_rules_yen === null ? judged.missing.map(({ words }) => words) : [],
  }
}
