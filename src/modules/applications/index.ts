// The door of applying for support: drafts, what was submitted, and what became of it.
import { fileReaders } from '#platform/files/index.ts'
import type { Module } from '#platform/module.ts'
import { myPageParts, turnSources } from '#modules/members/index.ts'
import { schemeAsides, schemeManageLinks } from '#modules/schemes/index.ts'
import { acts, subjects } from './acts.ts'
import { applyAside } from './aside.tsx'
import { supportPart } from './my-page.tsx'
import { applicationPaths } from './paths.ts'
import { privacy } from './privacy.ts'
import { readsDocuments } from './readers.ts'
import { applicationTurns } from './turns.ts'

export { applicantsOf, applicantsOfAll } from './applicants.ts'
export { afterSubmission, arrivedAt, askedSections, type HandedIn } from './correcting.ts'
export { insertApplications, type PastApplication } from './actions/bulk.ts'
export { dueOn, handTo, moveApplication, moveApplications } from './moving.ts'
export { mostWork, type Work, type WorkFilters, workOf } from './queries/work.ts'
export {
  applicationAsides,
  applicationCheckParts,
  applicationListLinks,
  type ApplicationPart,
  applicationSections,
  applicationTurnParts,
  documentReaders,
  readingHeld,
  type Reader,
} from './parts.ts'
export { untilTold, withApplication } from './privacy.ts'
export { supportOf } from './queries/supporters.ts'
export { forWriter } from './lock-for.ts'
export { heldBack, readsApplication } from './readers.ts'
export { refuseInvolved } from './involved.ts'
export { canDecide, canRead, canWriteIn, isApplicant, readsAccounts } from './policy.ts'
export { JudgedLines } from './pages/judgement.tsx'
export { applicationPaths } from './paths.ts'
export { numberText } from './phrases.ts'
export {
  type Application,
  asSubmitted,
  wholeApplications,
  applicationsIn,
  filesOf,
  findApplication,
  lockApplication,
  lockApplications,
  standingApplications,
} from './queries/applications.ts'
export {
  type ApplicationState,
  canMove,
  stateCodes as applicationStateCodes,
  states as applicationStates,
} from './states.ts'
export {
  type ApplicationLine,
  applicationsById,
  applicationsInCalls,
  costLinesOf,
  submittedBy,
  submittedCounts,
} from './queries/siblings.ts'
export { applicationsOf } from './queries/mine.ts'
export { StateChip } from './pages/state-chip.tsx'
export { stateIn, tellings, untoldOf } from './telling.ts'
export { type ApplicationTurnSource, applicationTurnSources } from './turns.ts'
export { ownAmong } from './queries/own.ts'
export { applicationsNumbered, hasName } from './queries/asked.ts'
export { type NamedApplication, namedApplications } from './queries/named.ts'
export { type BriefApplication, briefsInCall, briefsOf, callsWith } from './queries/brief.ts'
export { JudgementBox } from './pages/judgement.tsx'

schemeAsides.push(applyAside)
schemeManageLinks.push({
  label: { ja: '申請の一覧', en: 'Applications' },
  href: (scheme) => applicationPaths.list(scheme),
})
turnSources.push(applicationTurns)
myPageParts.push(supportPart)
// Whoever reads an application reads its documents: colleagues too, staff once it was submitted.
fileReaders.set('application', readsDocuments)

export const applicationsModule: Module = {
  name: 'applications',
  uses: ['accounts', 'members', 'schemes'],
  routes: async () => (await import('./routes/index.ts')).routes,
  account: [{ href: applicationPaths.mine(), label: { ja: 'わたしの申請', en: 'My applications' } }],
  privacy,
  acts,
  subjects,
}
