// A judgement as it is kept and shown: what was said then, in words, whatever becomes of the rules. Pure.
import type { Phrase } from '#platform/i18n/index.ts'
import type { Fact, Judgement } from '#modules/schemes/index.ts'

export interface KeptJudgement {
  outcome: Judgement['outcome']
  lines: readonly {
    article: string
    words: string
    state: 'met' | 'unmet' | 'unknown'
    /** What one can do who does not meet it. */
    unmet: string
    missing: readonly Phrase[]
    /** Known to the town alone (earlier aid, the budget), or found out by it (the day of founding): nobody can answer it in the form. */
    for_us: boolean
  }[]
  /** Null: no money is given. */
  amount: { yen: number | null; steps: readonly { article: string; words: string; yen: number | null }[] } | null
  /** The record and earlier aid, as they were known then. */
  known?: Judgement['known']
}

const isOurs = ({ name }: Fact): boolean => /^(past|budget)\./.test(name)

export const kept = ({ outcome, lines, amount, known }: Judgement): KeptJudgement => ({
  outcome,
  lines: lines.map(({ line: { article, words, unmet }, state, missing }) => ({
    article,
    words,
    state,
    unmet,
    missing: missing.filter((fact) => !isOurs(fact)).map((fact) => fact.words),
    for_us: state === 'unknown' && missing.every(isOurs),
  })),
  amount: amount && {
    yen: amount.yen,
    steps: amount.steps.map(({ step: { article, words }, yen }) => ({ article, words, yen })),
  },
  known,
})
