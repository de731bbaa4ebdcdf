// The door of the budgets of support schemes.
import type { Module } from '#platform/module.ts'
import { privacy } from './privacy.ts'

export { type NewEntry, postEntry } from './enter.ts'
export { type EntryKind, kinds as entryKinds } from './kinds.ts'
export { budgetPaths } from './paths.ts'
export { aidOf, balanceOf, balancesOf, payingYear, type YearBalance } from './queries/balances.ts'
export type { Balance } from './rules.ts'

export const budgetModule: Module = {
  name: 'budget',
  uses: ['accounts', 'members', 'schemes', 'applications'],
  privacy,
}
