// The door of what follows an event: who wants to meet again, what they thought of it, what came of it.
import { readsAsStaff } from '#platform/auth/actor.ts'
import type { Module } from '#platform/module.ts'
import { answeredQuestions, beforeDeleting, eventOutcomes, manageLinks } from '#modules/events/index.ts'
import { ticketParts } from '#modules/registrations/index.ts'
import { forgetAfterwards } from './actions/forget.ts'
import { acts, subjects } from './acts.ts'
import { eventPart, links, ticketPart } from './asides.tsx'
import { jobs } from './jobs.ts'
import { afterwardsPaths } from './paths.ts'
import { privacy } from './privacy.ts'
import { answeredIn } from './queries/survey.ts'

export { type AfterRows, insertAfterwards } from './actions/bulk.ts'
export { eventsHeld } from './past.ts'

eventOutcomes.push(eventPart)
ticketParts.push(ticketPart)
manageLinks.push(...links)
beforeDeleting.push(forgetAfterwards)
answeredQuestions.push(async (db, event, purpose) => (purpose === 'survey' ? answeredIn(db, event) : []))

export const afterwardsModule: Module = {
  name: 'afterwards',
  uses: ['members', 'vision', 'messages', 'events', 'registrations', 'draws', 'attendance'],
  privacy,
  acts,
  subjects,
  routes: async () => (await import('./routes/index.ts')).routes,
  account: [{ href: afterwardsPaths.past(), label: { ja: '催しの実績', en: 'Events held' }, when: readsAsStaff }],
  jobs,
}
