// The usual measures of a ranked answer, over its first ten.

interface Answer {
  ids: readonly string[]
  /** How right each document is; what is missing is wrong. */
  right: ReadonlyMap<string, number>
}

export interface Judged {
  ndcg10: number
  recall10: number
  mrr10: number
}

const gained = (scores: readonly number[]): number =>
  scores.slice(0, 10).reduce((sum, score, i) => sum + score / Math.log2(i + 2), 0)

function judgeOne({ ids, right }: Answer): Judged {
  const scores = ids.slice(0, 10).map((id) => right.get(id) ?? 0)
  const best = [...right.values()].filter((score) => score > 0).sort((a, b) => b - a)
  const first = scores.findIndex((score) => score > 0)
  return {
    ndcg10: gained(scores) / gained(best),
    recall10: scores.filter((score) => score > 0).length / best.length,
    mrr10: first < 0 ? 0 : 1 / (first + 1),
  }
}

/** The mean over all questions, each with at least one right document; four decimals. */
export function judge(answers: readonly Answer[]): Judged {
  const all = answers.map(judgeOne)
  const mean = (name: keyof Judged) =>
    Number((all.reduce((sum, one) => sum + one[name], 0) / Math.max(1, all.length)).toFixed(4))
  return { ndcg10: mean('ndcg10'), recall10: mean('recall10'), mrr10: mean('mrr10') }
}
