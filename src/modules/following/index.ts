// The door of the following: matches while they run, and what came of them.
import { readsAsStaff } from '#platform/auth/actor.ts'
import type { Module } from '#platform/module.ts'
import { afterAccepting, afterWithdrawing, entryAsides, workEnds } from '#modules/entries/index.ts'
import { turnSources } from '#modules/members/index.ts'
import { deskSections } from '#modules/opportunities/index.ts'
import { beginEngagement, breakOff } from './actions/begin.ts'
import { acts } from './acts.ts'
import { followingAside } from './aside.tsx'
import { alertSection } from './desk-section.ts'
import { jobs } from './jobs.ts'
import { followingPaths } from './paths.ts'
import { searchable } from './search.ts'
import { pulseTurns } from './turns.ts'
import { workEnd } from './work-end.ts'
import { privacy } from './privacy.ts'

export { type FollowingRows, insertFollowing } from './bulk.ts'
export { engagementsByAim, engagementsByMonth, engagementTotals, type EngagementTotals } from './queries/monthly.ts'
export { followingPaths } from './paths.ts'
export { type FinishedWork, finishedWork } from './queries/finished.ts'
export { weekOf } from './rules.ts'

afterAccepting.push(beginEngagement)
afterWithdrawing.push(breakOff)
workEnds.push(workEnd)
entryAsides.push(followingAside)
deskSections.push(alertSection)
turnSources.push(pulseTurns)

export const followingModule: Module = {
  name: 'following',
  privacy,
  acts,
  uses: ['members', 'messages', 'opportunities', 'entries', 'agreements'],
  routes: async () => (await import('./routes/index.ts')).routes,
  search: [searchable],
  nav: [{ href: followingPaths.stories(), label: { ja: '事例', en: 'Stories' } }],
  account: [{ href: followingPaths.board, label: { ja: '取組の一覧', en: 'All matches' }, when: readsAsStaff }],
  jobs,
}
