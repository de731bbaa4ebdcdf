// The door of the events: what takes place, when, where and for whom.
import type { Module } from '#platform/module.ts'
import { importables, turnSources } from '#modules/members/index.ts'
import { stepWords } from '#modules/vision/index.ts'
import { deskSections, homeParts } from '#modules/opportunities/index.ts'
import { readsAsStaff } from '#platform/auth/actor.ts'
import { acts, subjects } from './acts.ts'
import { changedSection, reviewSection } from './desk-section.ts'
import { eventImport } from './imports/index.ts'
import { jobs } from './jobs.ts'
import { nextEvents } from './next-events.tsx'
import { eventPaths } from './paths.ts'
import { privacy } from './privacy.ts'
import { searchable } from './search.ts'
import { draftTurns } from './turns.ts'

export {
  type AfterEvent,
  afterCancelling,
  afterChange,
  afterClosing,
  afterPublication,
  answeredQuestions,
  attendedSessions,
  beforeDeleting,
  type DrawRule,
  drawRules,
  eventAsides,
  eventOutcomes,
  lockedBy,
  manageFigures,
  manageLinks,
  manageParts,
  type Settled,
  settledBy,
  settledOf,
} from './asides.ts'
export {
  insertEventPools,
  insertEventQuestions,
  insertEvents,
  insertEventSessions,
  insertEventTickets,
} from './actions/bulk.ts'
export { calendarEntries } from './calendar.ts'
export { facilities, facilityLabels } from './facilities.ts'
export { findKind as findEventKind, kindOf as eventKindOf, kinds as eventKinds } from './kinds/index.ts'
export { markReported } from './mark-reported.ts'
export { eventPaths } from './paths.ts'
export { admissionWords } from './phrases.ts'
export { whenText, yenText } from './phrases-when.ts'
export { canEditQuestions, canOrganize, canSeeEvent, canSeeNeeds, canSeeParticipants } from './policy.ts'
export {
  type EventRow,
  eventsById,
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
export {
  type Answers,
  answersOf,
  answerText,
  questionLabels,
  questionShape,
  typedAnswers,
} from './questions/answers.ts'
export { QuestionFields } from './questions/fields.tsx'
export type { Asked } from './questions/kinds.ts'
export { eventsBefore } from './queries/before.ts'
export { eventsEnded, idsEndedBefore, type PastEvent } from './queries/past.ts'
export { isOver, mostTickets, whyNotOpen } from './rules.ts'
export type { OpenTo, State as EventState, Weight } from './tables.ts'

homeParts.push(nextEvents)
importables.push(eventImport)
turnSources.push(draftTurns)
Object.assign(stepWords, {
  'events.published': { ja: '催しを公開しました', en: 'The event became public' },
  'events.closed': { ja: '催しを終えました', en: 'The event is over' },
  'events.cancelled': { ja: '催しを中止しました', en: 'The event was called off' },
})
deskSections.push(reviewSection, changedSection)

export const eventsModule: Module = {
  name: 'events',
  uses: ['members', 'vision', 'messages', 'opportunities'],
  privacy,
  acts,
  subjects,
  routes: async () => (await import('./routes/index.ts')).routes,
  search: [searchable],
  nav: [{ href: eventPaths.list(), label: { ja: '催し', en: 'Events' } }],
  jobs,
  account: [
    { href: eventPaths.staff(), label: { ja: '催しの一覧（担当者）', en: 'All events (staff)' }, when: readsAsStaff },
    {
      href: eventPaths.mine(),
      label: { ja: '催しの運営', en: 'Organizing events' },
      when: (actor) => actor !== null && actor.organizations.size > 0,
    },
  ],
}
