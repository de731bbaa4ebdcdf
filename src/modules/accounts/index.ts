// Accounts: registering, signing in, sessions, roles, and typing in for somebody.
import type { Module } from '#platform/module.ts'
import { acts, subjects } from './acts.ts'
import { canGiveRoles } from './policy.ts'
import { accountPaths } from './paths.ts'
import { privacy } from './privacy.ts'

export { clearActing, readActing, writeActing } from './acting.ts'
export { beginActing, endActing } from './actions/acting.ts'
export { noteChange } from './actions/changes.ts'
export { emailFollowers } from './email-followers.ts'
export { actingForm } from './forms.ts'
export { accountPaths } from './paths.ts'
export { checkedBusinessIds } from './phrases.ts'
export { owesSecondFactor } from './policy.ts'
export { installationHoldings } from './privacy.ts'
export { accountNames, accountsById, type BusinessId, businessIds, findAccounts, grantsOf, rolesOf } from './queries.ts'
export { termsVersion } from './terms.ts'

export const accountsModule: Module = {
  name: 'accounts',
  acts,
  subjects,
  privacy,
  uses: [],
  routes: async () => (await import('./routes/index.ts')).routes,
  account: [
    { href: accountPaths.account, label: { ja: 'アカウントの設定', en: 'Account settings' } },
    { href: accountPaths.roles, label: { ja: '役割の管理', en: 'Roles' }, when: canGiveRoles },
  ],
}
