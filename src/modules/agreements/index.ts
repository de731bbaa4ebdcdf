// The door of the agreements: what both sides of a match agreed on, and what is paid by when.
import type { Module } from '#platform/module.ts'
import { entryAsides } from '#modules/entries/index.ts'
import { turnSources } from '#modules/members/index.ts'
import { deskSections } from '#modules/opportunities/index.ts'
import { acts } from './acts.ts'
import { agreementPaths } from './paths.ts'
import { agreementAside } from './aside.tsx'
import { dueSection } from './desk-section.ts'
import { jobs } from './jobs.ts'
import { agreementTurns } from './turns.ts'
import { privacy } from './privacy.ts'

export { type AgreementRows, insertAgreements } from './bulk.ts'
export { draftTerms } from './draft-terms.ts'
export { isAgreed } from './queries/agreed.ts'
export { schedule } from './payment-days.ts'
export { endAgreement } from './payment-plan.ts'

entryAsides.push(agreementAside)
deskSections.push(dueSection)
turnSources.push(agreementTurns)

export const agreementsModule: Module = {
  name: 'agreements',
  privacy,
  acts,
  subjects: { agreement: { label: { ja: '条件の取り決め', en: 'Agreement' }, href: agreementPaths.page } },
  uses: ['members', 'messages', 'opportunities', 'entries'],
  routes: async () => (await import('./routes/index.ts')).routes,
  jobs,
}
