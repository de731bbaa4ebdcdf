// The door of reviewing: who reads which application, what they give it, and what the panel proposes.
import type { Module } from '#platform/module.ts'
import { acts, subjects } from './acts.ts'
import { privacy } from './privacy.ts'

export { reviewPart, type ReviewPlan } from './plan.ts'
export { proposedFor, type PanelItem } from './queries/proposed.ts'
export { resultsOf, type ReviewResult } from './queries/results.ts'

export const reviewingModule: Module = {
  name: 'reviewing',
  uses: ['accounts', 'members', 'messages', 'schemes', 'applications'],
  acts,
  subjects,
  privacy,
}
