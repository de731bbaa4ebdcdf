// The door of the challenges: what is looked for, in which state, and what it needs.
import type { Module } from '#platform/module.ts'
import { acts, subjects } from './acts.ts'
import { readsAsStaff } from '#platform/auth/actor.ts'
import { turnSources } from '#modules/members/index.ts'
import { stepWords } from '#modules/vision/index.ts'
import { ownSections } from './desk-own.ts'
import { deskSections } from './desk-sections.ts'
import { searchable } from './search.ts'
import { draftTurns } from './turns.ts'
import { privacy } from './privacy.ts'

export { insertOpportunities, insertReviewComments, type OpportunityRow } from './actions/bulk.ts'
export { type AfterChange, afterChange } from './changes.ts'
export { type AfterClosing, afterClosing, closedWays, type Closing } from './after-closing.ts'
export { entryWays, homeParts, type OpportunityAside, opportunityAsides } from './asides.ts'
export { type DeskRow, type DeskSection, deskSections } from './desk-sections.ts'
export { tellCoordinators } from './telling.ts'
export { type Kind, kinds } from './kinds/index.ts'
export { ClosingNote } from './pages/closing-note.tsx'
export { OpportunityCard } from './pages/opportunity-card.tsx'
export { opportunityPaths } from './paths.ts'
export { closedReasonWords, noteOf, stateWords } from './phrases.ts'
export { canSeeOpportunity, canWriteFor } from './policy.ts'
export { type OpportunityCardData, opportunityCards } from './queries/cards.ts'
export { openOpportunities } from './queries/list.ts'
export { openNeeds, type OpportunityNeed, opportunityNeeds } from './queries/needs.ts'
export { opportunityAims, publishedByAim, publishedByMonth, publishedInAll } from './queries/monthly.ts'
export { ownOpportunityIds } from './queries/own.ts'
export { findDetail as findOpportunityDetail } from './queries/detail.ts'
export { findOpportunity, lockOpportunity, type OpportunitySummary, opportunityTitles } from './queries/summary.ts'
export { whyClosed } from './rules.ts'
export type { ClosedReason, Place, State } from './tables.ts'

deskSections.push(...ownSections)
turnSources.push(draftTurns)
Object.assign(stepWords, {
  'opportunities.published': { ja: '募集を公開しました', en: 'The challenge became public' },
  'opportunities.closed': { ja: '募集を終えました', en: 'The challenge was closed' },
  'following.story_published': { ja: '取組の結果を公開しました', en: 'What came of it became public' },
})

export const opportunitiesModule: Module = {
  name: 'opportunities',
  privacy,
  acts,
  subjects,
  uses: ['members', 'vision', 'messages'],
  routes: async () => (await import('./routes/index.ts')).routes,
  search: [searchable],
  // The vision is below this module but comes after it in the navigation.
  nav: [
    { href: '/opportunities', label: { ja: '募集', en: 'Challenges' } },
    { href: '/vision', label: { ja: 'まちのビジョン', en: 'Vision' } },
  ],
  account: [
    { href: '/desk', label: { ja: '今日の机', en: 'My desk' }, when: readsAsStaff },
    {
      href: '/my/opportunities',
      label: { ja: '自社の募集', en: "My organization's challenges" },
      when: (actor) => actor !== null && actor.organizations.size > 0,
    },
  ],
}
