// What this module keeps about people: nothing. Whose money it was is said by the application, as long as that is kept.
import type { Privacy } from '#platform/privacy/index.ts'

export const privacy: Privacy = {
  holdings: [],
  impersonal: {
    budget_balance: { ja: '支援制度の予算の残り', en: 'What is left of the budgets of schemes' },
    budget_aid: { ja: '申請ごとの決定済みと支払済みの額', en: 'What is committed and paid, by application' },
    budget_entry: { ja: '予算の台帳', en: 'Ledger of budgets' },
  },
}
