// The door of the budgets of support schemes.
import type { Module } from '#platform/module.ts'
import { readsAsStaff } from '#platform/auth/actor.ts'
import { today } from '#platform/calendar/index.ts'
import { factSources, schemeKeepers, schemeManageLinks } from '#modules/schemes/index.ts'
import { acts, subjects } from './acts.ts'
import { budgetFacts } from './facts.ts'
import { budgetPaths } from './paths.ts'
import { privacy } from './privacy.ts'
import { leftBudgets } from '#modules/reviewing/index.ts'
import { balancesOf } from './queries/balances.ts'
import { hasEntries } from './queries/entries.ts'
import { mostFor } from './rules.ts'

export { insertEntries, type PastEntry } from './bulk.ts'
export { type NewEntry, postEntries, postEntry } from './enter.ts'
export { lockLedgersOf } from './lock-ledger.ts'
export { budgetPaths } from './paths.ts'
export { type Booked, bookedOf } from './queries/entries.ts'
export { aidByYear, aidOf, aidsOf, balanceOf, balancesOf, payingYears } from './queries/balances.ts'
export { booksOf, booksOpen, planned } from './rules.ts'
export { payLate } from './late.ts'
export { takeBack, undoTakeBack } from './take-back.ts'

factSources.push(budgetFacts)
schemeManageLinks.push({
  label: { ja: '予算の台帳', en: 'Budget' },
  href: (scheme) => budgetPaths.scheme(scheme),
  early: true,
})
schemeKeepers.push(async (db, scheme) =>
  (await hasEntries(db, scheme))
    ? {
        ja: '予算の台帳に記入があるため、消せません。台帳は書き足すだけで、消せない帳簿です。制度は下書きのまま残せます。',
        en: 'There are entries in its ledger, which is only ever added to: it cannot be deleted. It may stay a draft.',
      }
    : null,
)
leftBudgets.push(async (db, { scheme, fiscal_year }, now) =>
  mostFor(await balancesOf(db, [scheme]), [], fiscal_year, today(now)),
)

export const budgetModule: Module = {
  name: 'budget',
  uses: ['accounts', 'members', 'schemes', 'applications', 'reviewing'],
  privacy,
  acts,
  subjects,
  routes: async () => (await import('./routes/index.ts')).routes,
  account: [
    { href: budgetPaths.all(), label: { ja: '予算の台帳（担当者）', en: 'Budgets (staff)' }, when: readsAsStaff },
  ],
}
