// What follows once an application counts, whichever way it came.
import { announce } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import type { EventRow } from '#modules/events/index.ts'
import { offerFreed } from './offering.ts'
import { placedWord } from './placing.ts'
import type { Registration } from './queries/registrations.ts'
import { tellApplicants } from './telling.ts'

/** Part of an act. Gives what its audit line says of it. */
export async function afterConfirming(tx: Tx, actor: Actor, event: EventRow, registration: Registration, now: Date) {
  const { id, size, state } = registration
  await tellApplicants(tx, actor, [await placedWord(tx, event, registration)])
  const offered = state === 'waiting' ? await offerFreed(tx, actor, event.id, now) : []
  await announce(tx, actor, {
    name: 'registrations.confirmed',
    subject: 'registration',
    subject_id: id,
    measures: event.measures,
    data: { event: event.id, size, state },
  })
  return { event: event.id, size, state, ...(offered.length > 0 && { offered }) }
}
