// The door of taking part: who applied for an event, who comes, and who waits.
import type { Module } from '#platform/module.ts'
import {
  afterCancelling,
  afterChange,
  afterClosing,
  answeredQuestions,
  eventAsides,
  lockedBy,
  manageFigures,
  manageLinks,
} from '#modules/events/index.ts'
import { turnSources } from '#modules/members/index.ts'
import { deskSections } from '#modules/opportunities/index.ts'
import { acts, subjects } from './acts.ts'
import { callOff, endWaiting, tellOfChange } from './actions/event-moves.ts'
import { registrationAside } from './aside.tsx'
import { undecidedSection } from './desk-section.ts'
import { registrationFigures } from './figures.ts'
import { jobs } from './jobs.ts'
import { registrationPaths } from './paths.ts'
import { answeredQuestionsOf, hasApplications } from './queries/applied.ts'
import { privacy } from './privacy.ts'
import { registrationTurns, undecidedTurns } from './turns.ts'

export { insertParticipants, insertRegistrations } from './actions/bulk.ts'
export { applyDraw, type DrawResult, placeDrawn } from './actions/draw.ts'
export { addWalkIn, type WalkIn } from './actions/walk-in.ts'
export { type TicketHolder, ticketParts } from './asides.ts'
export { setOverride } from './override.ts'
export { holderOf } from './routes/who.ts'
export { registrationPaths } from './paths.ts'
export { canCancelFor } from './policy.ts'
export { participantKinds, stateWords as registrationStateWords } from './phrases.ts'
export { participantNames, registrationFigures } from './queries/figures.ts'
export { historyOf } from './queries/history.ts'
export {
  type Attendee,
  attendeesOf,
  countsOf,
  findByCode,
  findRegistration,
  lockRegistration,
  type Participant,
  participantsIn,
  type Registration,
  registrationsOf,
  seatedOf,
  type Ticketed,
  ticketed,
} from './queries/registrations.ts'
export { isLive } from './rules.ts'
export { tellApplicants, type Word } from './telling.ts'
export type { Answers, State as RegistrationState } from './tables.ts'

eventAsides.push(registrationAside)
manageLinks.push({
  label: { ja: '申込みの一覧', en: 'Applications' },
  href: registrationPaths.list,
  when: ({ source }) => source === null,
})
manageFigures.push(registrationFigures)
afterCancelling.push(callOff)
afterChange.push(tellOfChange)
afterClosing.push(endWaiting)
lockedBy.push(hasApplications)
answeredQuestions.push(async (db, event, purpose) => (purpose === 'registration' ? answeredQuestionsOf(db, event) : []))
turnSources.push(registrationTurns, undecidedTurns)
deskSections.push(undecidedSection)

export const registrationsModule: Module = {
  name: 'registrations',
  uses: ['accounts', 'members', 'opportunities', 'events'],
  routes: async () => (await import('./routes/index.ts')).routes,
  jobs,
  account: [{ href: registrationPaths.mine(), label: { ja: '申し込んだ催し', en: 'My events' } }],
  privacy,
  acts,
  subjects,
}
