// The door of paying: what is due, transfers, and money that comes back.
import type { Module } from '#platform/module.ts'
import { schemeManageLinks } from '#modules/schemes/index.ts'
import { acts, subjects } from './acts.ts'
import { paymentPaths } from './paths.ts'
import { canSetSource } from './policy.ts'
import { privacy } from './privacy.ts'
import { routes } from './routes/index.ts'

export { paymentPlan } from './plan.ts'

schemeManageLinks.push({ label: { ja: '支払の取り決め', en: 'How it pays' }, href: paymentPaths.plan })

export const paymentsModule: Module = {
  name: 'payments',
  uses: ['accounts', 'members', 'schemes', 'applications'],
  routes,
  account: [
    { href: paymentPaths.source(), label: { ja: '支払元の口座', en: 'Account that pays' }, when: canSetSource },
  ],
  privacy,
  acts,
  subjects,
}
