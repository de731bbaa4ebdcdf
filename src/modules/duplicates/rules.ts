// What two applications have in common. Pure.
import type { Cost } from '#modules/schemes/index.ts'
import type { ApplicationState } from '#modules/applications/index.ts'

/** 「会計ソフト Ａ」 and 「会計ソフトA」 are the same cost where the yen are, too. */
const keyOf = ({ what, yen }: Cost): string => `${what.normalize('NFKC').toLowerCase().replace(/\s+/g, '')} ${yen}`

const says = ({ what, yen }: Cost): boolean => what.trim() !== '' && yen > 0

/** Lines of the first that stand in the second as well. */
export function sameCosts(mine: readonly Cost[], theirs: readonly Cost[]): Cost[] {
  const known = new Set(theirs.filter(says).map(keyOf))
  return mine.filter((cost) => says(cost) && known.has(keyOf(cost)))
}

const aidedStates: ReadonlySet<ApplicationState> = new Set([
  'awarded',
  'change',
  'report',
  'inspection',
  'fixed',
  'invoice',
  'paid',
  'closed',
])

/** Decided for it, and the decision stands. */
export const isAided = (state: ApplicationState): boolean => aidedStates.has(state)
