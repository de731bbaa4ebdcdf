// The door of the entries: who has entered what, and how it stands.
import type { Module } from '#platform/module.ts'
import { acts, subjects } from './acts.ts'
import { turnSources } from '#modules/members/index.ts'
import {
  afterChange,
  afterClosing,
  closedWays,
  deskSections,
  entryWays,
  opportunityAsides,
} from '#modules/opportunities/index.ts'
import { tellOfChange } from './actions/change.ts'
import { tellOpenEntrants } from './actions/closing.ts'
import { entriesAside, ownEntry } from './aside.tsx'
import { closedSection, remainingWay } from './closed.ts'
import { waitingSection } from './desk-section.ts'
import { jobs } from './jobs.ts'
import { entryPaths } from './paths.ts'
import { entryTurns } from './turns.ts'
import { privacy } from './privacy.ts'

export { type EntryRow, insertEntries } from './actions/bulk.ts'
export { type Invitation, keepInvitation } from './actions/invitation.ts'
export { type AfterAnswer, afterAccepting, afterWithdrawing } from './after-answers.ts'
export { type EntryAside, entryAsides } from './asides.ts'
export { openByState } from './queries/board.ts'
export { entriesByAim, entriesByMonth, entriesInAll } from './queries/monthly.ts'
export { entryPaths } from './paths.ts'
export { enteredOpportunities, enteredPersons, entrantsIn, entriesWith, findPlace } from './queries/places.ts'
export { type EntrySummary, findEntrySummary, lockEntrySummary } from './queries/entry.ts'
export type { State as EntryState } from './tables.ts'
export { type WorkEnd, type WorkEndSource, workEnds } from './work-ends.ts'

opportunityAsides.push(entriesAside)
entryWays.push(ownEntry)
afterClosing.push(tellOpenEntrants)
afterChange.push(tellOfChange)
closedWays.push(remainingWay)
deskSections.push(waitingSection, closedSection)
turnSources.push(entryTurns)

export const entriesModule: Module = {
  name: 'entries',
  privacy,
  acts,
  subjects,
  uses: ['members', 'messages', 'opportunities'],
  routes: async () => (await import('./routes/index.ts')).routes,
  account: [
    {
      href: entryPaths.mine(),
      label: { ja: '自分の応募', en: 'My entries' },
      when: (actor) => actor !== null && actor.person !== null,
    },
  ],
  jobs,
}
