// The door of reviewing: who reads which application, what they give it, and what the panel proposes.
import { hasRole, readsAsStaff } from '#platform/auth/actor.ts'
import type { Module } from '#platform/module.ts'
import { applicationListLinks, applicationSections, documentReaders, readingHeld } from '#modules/applications/index.ts'
import { turnSources } from '#modules/members/index.ts'
import { schemeManageLinks } from '#modules/schemes/index.ts'
import { acts, subjects } from './acts.ts'
import { jobs } from './jobs.ts'
import { reviewingPaths } from './paths.ts'
import { reviewPart } from './plan.ts'
import { privacy } from './privacy.ts'
import { declaresFirst, readsPapers } from './queries/own.ts'
import { staffSection } from './section.tsx'
import { reviewTurns } from './turns.ts'

export { insertReviews, type ReviewRows } from './actions/bulk.ts'
export { leftBudgets } from './budgets.ts'
export { pointsOf, reviewPart, type ReviewPlan } from './plan.ts'
export { proposedFor } from './queries/proposed.ts'
export { underApproval } from './settled.ts'
export { stillReviewed } from './queries/reviews.ts'
export { resultsOf, type ReviewResult } from './queries/results.ts'

documentReaders.push(readsPapers)
readingHeld.push(declaresFirst)
applicationSections.push(staffSection)
applicationListLinks.push(
  {
    label: { ja: '審査員の割り当て', en: 'Reviewers' },
    href: (scheme) => reviewingPaths.board(scheme),
    stage: 'review',
  },
  { label: { ja: '審査会', en: 'Panel' }, href: (scheme) => reviewingPaths.panel(scheme), stage: 'review' },
)
schemeManageLinks.push({
  label: { ja: '審査の取り決め', en: 'Review plan' },
  href: reviewingPaths.plan,
  plan: reviewPart.code,
  stage: 'review',
})
turnSources.push(reviewTurns)

export const reviewingModule: Module = {
  name: 'reviewing',
  uses: ['accounts', 'members', 'messages', 'schemes', 'applications', 'screening'],
  acts,
  subjects,
  privacy,
  routes: async () => (await import('./routes/index.ts')).routes,
  jobs,
  account: [
    {
      href: reviewingPaths.mine(),
      label: { ja: 'わたしの審査', en: 'My reviews' },
      when: (actor) => hasRole(actor, 'reviewer', 'officer'),
    },
    {
      href: reviewingPaths.reviewers(),
      label: { ja: '審査員（担当者）', en: 'Reviewers (staff)' },
      when: readsAsStaff,
    },
  ],
}
