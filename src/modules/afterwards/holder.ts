// Whoever opened a ticket page: the secret address is their key, with or without an account.
import { type Actor } from '#platform/auth/actor.ts'
import type { Db } from '#platform/db/index.ts'
import { found } from '#platform/errors.ts'
import type { Ctx } from '#platform/http/env.ts'
import { canSeeParticipants, findEvent } from '#modules/events/index.ts'
import { findByCode, type TicketHolder } from '#modules/registrations/index.ts'
import { didCome } from './queries/came.ts'
import { hasBegun } from './rules.ts'

export interface Holder extends TicketHolder {
  /** It has begun, and they were there; where no check-in was kept, were admitted. */
  came: boolean
}

export async function findHolder(db: Db, code: string, now: Date): Promise<Holder> {
  const { participant, registration } = found(await findByCode(db, code))
  const event = found(await findEvent(db, registration.event))
  const holder = { participant, registration, event }
  return { ...holder, came: hasBegun(event, now) && (await didCome(db, holder)) }
}

/** Signed in, they act as themselves; otherwise as the participant whose page it is. */
export const actorOf = (c: Ctx, { participant }: TicketHolder): Actor =>
  c.var.actor ?? {
    account: `participant:${participant.id}`,
    municipality: participant.municipality,
    person: null,
    name: participant.name,
    roles: new Set(),
    organizations: new Map(),
    acting_for: null,
    request_id: c.var.requestId,
    address: c.var.address,
  }

/**
 * Whom a participant wants to meet is theirs alone, and others may come to know the address: where somebody applied with an account it
 * is theirs in person; elsewhere it is nobody's who reads the list of participants by office.
 */
export const isThemselves = (actor: Actor | null, { participant, registration, event }: TicketHolder): boolean =>
  participant.position === 1 && registration.person !== null
    ? actor?.person === registration.person && actor.acting_for === null
    : !canSeeParticipants(actor, event)
