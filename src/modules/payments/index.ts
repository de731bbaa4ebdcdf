// The door of paying: what is due, transfers, and money that comes back.
import { fileReaders } from '#platform/files/index.ts'
import type { Module } from '#platform/module.ts'
import { applicationSections, applicationTurnParts, applicationTurnSources } from '#modules/applications/index.ts'
import { afterDecision, decisionKinds } from '#modules/awards/index.ts'
import { afterTold } from '#modules/letters/index.ts'
import { schemeManageLinks } from '#modules/schemes/index.ts'
import { stepWords } from '#modules/vision/index.ts'
import { acts, subjects } from './acts.ts'
import { payAfter, recoveryKind } from './following.ts'
import { paymentPaths } from './paths.ts'
import { moneySection, moneyTurn } from './parts.tsx'
import { tellDue } from './telling.ts'
import { canReadPayments, canSetSource } from './policy.ts'
import { paymentPlan } from './plan.ts'
import { privacy } from './privacy.ts'
import { readsPassbook } from './queries/passbook.ts'
import { paymentTurns } from './turns.ts'

export { insertPayments, type PaymentRows } from './actions/bulk.ts'
export { paymentPlan } from './plan.ts'
export { recoveryTerms } from './recovering.ts'

fileReaders.set('payment_account', readsPassbook)
decisionKinds.push(recoveryKind)
stepWords['payments.paid'] = { ja: '補助金などを支払いました', en: 'Support was paid' }
afterDecision.push(payAfter)
afterTold.push((tx, actor, application) => tellDue(tx, actor, [application]))
applicationTurnParts.push(moneyTurn)
applicationSections.push(moneySection)
applicationTurnSources.push(paymentTurns)
schemeManageLinks.push({
  label: { ja: '支払の取り決め', en: 'How it pays' },
  href: paymentPaths.plan,
  plan: paymentPlan.code,
  stage: 'payment',
})

export const paymentsModule: Module = {
  name: 'payments',
  uses: [
    'accounts',
    'vision',
    'members',
    'messages',
    'schemes',
    'applications',
    'letters',
    'budget',
    'awards',
    'reports',
  ],
  routes: async () => (await import('./routes/index.ts')).routes,
  account: [
    { href: paymentPaths.list(), label: { ja: '支払（担当者）', en: 'Payments (staff)' }, when: canReadPayments },
    { href: paymentPaths.source(), label: { ja: '支払元の口座', en: 'Account that pays' }, when: canSetSource },
  ],
  privacy,
  acts,
  subjects,
}
