// The door of taking part: who applied for an event, who comes, and who waits.
import type { Module } from '#platform/module.ts'
import { acts, subjects } from './acts.ts'
import { privacy } from './privacy.ts'

export { insertParticipants, insertRegistrations } from './actions/bulk.ts'
export { type TicketHolder, ticketParts } from './asides.ts'
export { registrationPaths } from './paths.ts'
export { participantKinds, stateWords as registrationStateWords } from './phrases.ts'
export {
  type Attendee,
  attendeesOf,
  type Before,
  countsOf,
  findByCode,
  findRegistration,
  historyOf,
  lockRegistration,
  type Participant,
  participantsIn,
  type Registration,
  registrationsOf,
  type Ticketed,
  ticketed,
} from './queries/registrations.ts'
export { isLive, takesSeat } from './rules.ts'
export { tellApplicants, type Word } from './telling.ts'
export type { Answers, State as RegistrationState } from './tables.ts'

export const registrationsModule: Module = {
  name: 'registrations',
  uses: ['members', 'messages', 'events'],
  privacy,
  acts,
  subjects,
}
