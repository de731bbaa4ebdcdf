// What other modules add to a participant's own page (seat at the table, survey, whom to meet again): functions added when they are loaded.
import type { Ctx } from '#platform/http/env.ts'
import type { EventRow } from '#modules/events/index.ts'
import type { Html } from '#ui/index.ts'
import type { Participant, Registration } from './queries/registrations.ts'

export interface TicketHolder {
  participant: Participant
  registration: Registration
  event: EventRow
}

/** Shown in the order they were added. Each opens its own reading transaction. */
export const ticketParts: ((c: Ctx, holder: TicketHolder) => Promise<Html | null>)[] = []
