// The door of the events: what takes place, when, where and for whom.
import type { Module } from '#platform/module.ts'
import { acts, subjects } from './acts.ts'
import { privacy } from './privacy.ts'

export {
  type AfterEvent,
  afterCancelling,
  afterChange,
  afterClosing,
  afterCopy,
  afterPublication,
  eventAsides,
  manageLinks,
  manageParts,
} from './asides.ts'
export { facilities, facilityCodes, facilityLabels } from './facilities.ts'
export {
  findKind as findEventKind,
  type Kind as EventKind,
  kindOf as eventKindOf,
  kinds as eventKinds,
} from './kinds/index.ts'
export { eventPaths } from './paths.ts'
export { admissionWords, formWords, openToWords, stateWords as eventStateWords } from './phrases.ts'
export { canOrganize, canSeeEvent, canSeeParticipants } from './policy.ts'
export {
  type EventRow,
  eventTitles,
  findEvent,
  isGuest,
  lockEvent,
  type PoolRow,
  poolsOf,
  type Question,
  questionsOf,
  type Session,
  sessionsOf,
  type Ticket,
  ticketsOf,
} from './queries/event.ts'
export { isOver, whyNotOpen } from './rules.ts'
export type { Admission, OpenTo, State as EventState, Weight } from './tables.ts'

export const eventsModule: Module = {
  name: 'events',
  uses: ['members', 'vision', 'messages'],
  privacy,
  acts,
  subjects,
}
