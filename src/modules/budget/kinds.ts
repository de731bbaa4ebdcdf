// What an entry of the ledger does to the sums. As data: the database (budget_entry_counts) and pages read it.
import type { Phrase } from '#platform/i18n/index.ts'

type Times = -1 | 0 | 1

/** By how much of it each sum of the ledger grows. */
interface Kind {
  label: Phrase
  appropriated: Times
  committed: Times
  paid: Times
  past_income: Times
}

const kind = (ja: string, en: string, appropriated: Times, committed: Times, paid: Times, past_income: Times = 0) => ({
  label: { ja, en },
  appropriated,
  committed,
  paid,
  past_income,
})

export const kinds = {
  appropriate: kind('予算', 'Appropriation', 1, 0, 0),
  commit: kind('交付の決定', 'Commitment', 0, 1, 0),
  release: kind('決定の減額', 'Release', 0, -1, 0),
  pay: kind('支払', 'Payment', 0, 0, 1),
  return: kind('返還', 'Money returned', 0, -1, -1),
  past_income: kind('過年度収入', 'Income of an earlier year', 0, 0, 0, 1),
} as const satisfies Record<string, Kind>

export type EntryKind = keyof typeof kinds
