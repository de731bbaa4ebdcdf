// Who may do what with an event.
import { type Actor, belongsTo, isStaff, mayWrite, readsAsStaff, represents } from '#platform/auth/actor.ts'
import { type QuestionPurpose, questionPurposes, type State } from './tables.ts'

interface Seen {
  organization: string | null
  state: State
  /** From whose list it was taken over. */
  source?: string | null
}

const isOrganizer = (actor: Actor | null, organization: string | null): boolean =>
  organization !== null && belongsTo(actor, organization)

/** What was published is everybody's; before that, only the organizer's and the staff's. */
export const canSeeEvent = (actor: Actor | null, { state, organization }: Seen): boolean =>
  (state !== 'draft' && state !== 'review') || isOrganizer(actor, organization) || readsAsStaff(actor)

/** The department's own events are the staff's; an organization's are its members' and, for it, the staff's. */
export const canOrganize = (actor: Actor | null, organization: string | null): actor is Actor =>
  mayWrite(actor) && (isOrganizer(actor, organization) || isStaff(actor))

/**
 * After submission only staff change the text until it is published, so that nothing is published that nobody has read. What was
 * taken over is changed where it came from.
 */
export const canEditEvent = (actor: Actor | null, { state, organization, source = null }: Seen): actor is Actor =>
  canOrganize(actor, organization) &&
  source === null &&
  (state === 'draft' || (state === 'review' && isStaff(actor)) || state === 'published')

/** Whose it is: an organization's draft is its members', also to throw away. */
export const canDeleteEvent = (actor: Actor | null, { organization }: Pick<Seen, 'organization'>): actor is Actor =>
  mayWrite(actor) && (organization === null ? isStaff(actor) : belongsTo(actor, organization))

/** What is asked in the form changes with the event; what is asked afterwards, until the report. */
export const canEditQuestions = (actor: Actor | null, event: Seen, purpose: QuestionPurpose): actor is Actor =>
  purpose === 'registration'
    ? canEditEvent(actor, event)
    : canOrganize(actor, event.organization) && event.state !== 'cancelled' && event.state !== 'reported'

export const purposesToEdit = (actor: Actor | null, event: Seen): QuestionPurpose[] =>
  questionPurposes.filter((purpose) => canEditQuestions(actor, event, purpose))

export const canReviewEvents = (actor: Actor | null): actor is Actor => mayWrite(actor) && isStaff(actor)

/** Lists of those who come: the organizer, staff and the auditor. */
export const canSeeParticipants = (actor: Actor | null, { organization }: Pick<Seen, 'organization'>): boolean =>
  isOrganizer(actor, organization) || readsAsStaff(actor)

/** What they need and answered, and how to reach them: whoever represents the organizer; its other members see who comes. */
export const canSeeNeeds = (actor: Actor | null, { organization }: Pick<Seen, 'organization'>): boolean =>
  (organization !== null && represents(actor, organization)) || readsAsStaff(actor)
