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

/** `of` / `whole` of an amount, cut to a multiple of the unit; exact, however large. */
const part = (yen: number, of: number, whole: number, unit: number): number =>
  Number((BigInt(yen) * BigInt(of)) / (BigInt(whole) * BigInt(unit))) * unit

const sum = (all: readonly (number | null)[]): number => all.reduce<number>((total, yen) => total + (yen ?? 0), 0)

/**
 * By rank. Those who share one are treated alike: together above the line, together below it, or sharing what is left in
 * proportion to what they asked for. Nobody below the first rank that does not fit is proposed. Whoever would get 0 yen is not
 * proposed and stands last.
 * @param unit parts of an amount are cut to a multiple of it, in yen; one that is smaller is cut to the yen
 */
export function fundingLine(candidates: readonly Candidate[], settings: LineSettings, unit: number): Proposed[] {
  const { budget_yen, partial, percent, reserves, pass } = settings
  const share = (yen: number): number => part(yen, percent, 100, unit) || part(yen, percent, 100, 1)
  const wantedOf = ({ asked_yen }: Candidate) => asked_yen && (partial === 'percent' ? share(asked_yen) : asked_yen)
  const [nothing, able] = [
    candidates.filter((one) => wantedOf(one) === 0),
    candidates.filter((one) => wantedOf(one) !== 0),
  ]
  let left = budget_yen ?? Infinity
  let [closed, waiting] = [false, 0]
  const ranks = [...Map.groupBy(able, ({ rank }) => rank)].toSorted(([a], [b]) => a - b)
  const ranked = ranks.flatMap(([, tied]): Proposed[] => {
    if (pass !== null && tied.some(({ score }) => score < pass))
      return tied.map((one) => ({ ...one, outcome: 'reject', yen: null }))
    const wanted = tied.map(wantedOf)
    const needed = sum(wanted)
    const fits = !closed && needed <= left
    const some = partial === 'last' && !closed && !fits ? wanted.map((yen) => yen && part(yen, left, needed, unit)) : []
    if (!fits) closed = true
    const granted = fits ? wanted : some
    if (granted.length > 0 && granted.every((yen) => yen !== 0)) {
      left -= sum(granted)
      return tied.map((one, at) => ({ ...one, outcome: 'award', yen: granted[at] ?? null }))
    }
    const outcome = reserves === null || waiting < reserves ? 'reserve' : 'reject'
    waiting += tied.length
    return tied.map((one) => ({ ...one, outcome, yen: null }))
  })
  return [...ranked, ...nothing.map((one): Proposed => ({ ...one, outcome: 'reject', yen: null }))]
}

export const totalOf = (proposed: readonly Pick<Proposed, 'yen'>[]): number => sum(proposed.map(({ yen }) => yen))
