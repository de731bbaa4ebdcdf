// The door of the matching: who fits whom, and the introductions.
import type { Module } from '#platform/module.ts'
import { turnSources } from '#modules/members/index.ts'
import { afterClosing, deskSections, opportunityAsides } from '#modules/opportunities/index.ts'
import { endWithChallenge } from './actions/end.ts'
import { acts } from './acts.ts'
import { candidatesAside, fitAside, introducedAside } from './aside.tsx'
import { lonelySection } from './desk-section.ts'
import { jobs } from './jobs.ts'
import { matchingPaths } from './paths.ts'
import { introductionTurns } from './turns.ts'
import { privacy } from './privacy.ts'

export { insertIntroductions, insertShortlist } from './actions/bulk.ts'
export { bestPeople } from './queries/best.ts'
export { fit, type Reason, sortPeople } from './rules.ts'

opportunityAsides.unshift(fitAside)
opportunityAsides.push(candidatesAside, introducedAside)
deskSections.push(lonelySection)
afterClosing.push(endWithChallenge)
turnSources.push(introductionTurns)

export const matchingModule: Module = {
  name: 'matching',
  privacy,
  acts,
  uses: ['members', 'messages', 'opportunities', 'entries'],
  routes: async () => (await import('./routes/index.ts')).routes,
  account: [
    {
      href: matchingPaths.mine(),
      label: { ja: '自分に合う募集', en: 'Challenges that fit me' },
      when: (actor) => actor !== null && actor.person !== null,
    },
  ],
  jobs,
}
