// 採択ライン: down to which rank the budget reaches. Pure.

export const partials = ['none', 'last', 'percent'] as const
/** In full only; the first beyond the line gets what is left; everybody gets so many percent. */
export type PartialAward = (typeof partials)[number]

export interface LineSettings {
  /** Null: there is no limit. */
  budget_yen: number | null
  partial: PartialAward
  /** With `percent`: of what each asked for. */
  percent: number
  /** So many below the line wait in reserve; null: all of them. */
  reserves: number | null
  /** Below it nothing is proposed. */
  pass: number | null
}

export interface Candidate {
  application: string
  rank: number
  score: number
  /** Null: no money is asked for. */
  asked_yen: number | null
}

export type Outcome = 'award' | 'reserve' | 'reject'

export interface Proposed extends Candidate {
  outcome: Outcome
  yen: number | null
}

/** A part of an amount, 千円未満切捨て. */
const part = (yen: number, share: number): number => Math.floor((yen * share) / 1000 + 1e-9) * 1000

const sum = (all: readonly (number | null)[]): number => all.reduce<number>((total, yen) => total + (yen ?? 0), 0)

/**
 * By rank. Those who share one are treated alike: together above the line, together below it, or sharing what is left in
 * proportion to what they asked for. Nobody below the first rank that does not fit is proposed.
 */
export function fundingLine(candidates: readonly Candidate[], settings: LineSettings): Proposed[] {
  const { budget_yen, partial, percent, reserves, pass } = settings
  const share = partial === 'percent' ? percent / 100 : 1
  let left = budget_yen ?? Infinity
  let [closed, waiting] = [false, 0]
  const ranks = [...Map.groupBy(candidates, ({ rank }) => rank)].toSorted(([a], [b]) => a - b)
  return ranks.flatMap(([, tied]): Proposed[] => {
    if (pass !== null && tied.some(({ score }) => score < pass))
      return tied.map((one) => ({ ...one, outcome: 'reject', yen: null }))
    const wanted = tied.map(({ asked_yen }) => asked_yen && (share === 1 ? asked_yen : part(asked_yen, share)))
    const needed = sum(wanted)
    const fits = !closed && needed <= left
    const some = partial === 'last' && !closed && !fits ? wanted.map((yen) => yen && part(yen, left / needed)) : []
    if (!fits) closed = true
    const granted = fits ? wanted : some
    if (granted.length > 0 && (fits || granted.every((yen) => yen !== 0))) {
      left -= sum(granted)
      return tied.map((one, at) => ({ ...one, outcome: 'award', yen: granted[at] ?? null }))
    }
    const outcome = reserves === null || waiting < reserves ? 'reserve' : 'reject'
    waiting += tied.length
    return tied.map((one) => ({ ...one, outcome, yen: null }))
  })
}

export const totalOf = (proposed: readonly Pick<Proposed, 'yen'>[]): number => sum(proposed.map(({ yen }) => yen))
