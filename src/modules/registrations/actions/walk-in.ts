// Somebody stands at the door without having applied.
import { record } from '#platform/audit/index.ts'
import { type Actor, originOf } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, found } from '#platform/errors.ts'
import { canOrganize, lockEvent } from '#modules/events/index.ts'
import { type Participant, participantsIn } from '../queries/registrations.ts'
import { newCode, newReceipt } from '../secret.ts'

export interface WalkIn {
  /** Of the participant to come: the same one told twice is there once. */
  id: string
  name: string
  organization_name: string
  kind: string | null
  industry: string | null
}

/** Counted apart from the seats: who is there is there. */
export async function addWalkIn(tx: Tx, actor: Actor, event: string, walkIn: WalkIn, now: Date): Promise<Participant> {
  const row = found(await lockEvent(tx, event))
  allow(canOrganize(actor, row.organization))
  const { municipality } = actor
  const { id } = walkIn
  const [before] = await participantsIn(tx, id)
  if (before !== undefined) return found(before.event === event ? before : null)
  await tx
    .insertInto('registration')
    .values({
      municipality,
      id,
      event,
      receipt: newReceipt(),
      person: null,
      email: null,
      phone: '',
      locale: 'ja',
      ticket: null,
      size: 1,
      answers: '{}',
      state: 'admitted',
      queue: null,
      offered_until: null,
      walk_in: true,
      override: null,
      origin: originOf(actor),
      created_account: actor.account,
      created_at: now,
      confirmed_at: now,
      decided_at: now,
    })
    .execute()
  const participant = await tx
    .insertInto('participant')
    .values({
      municipality,
      event,
      registration: id,
      position: 1,
      name_kana: '',
      code: newCode(),
      resident: false,
      needs: [],
      needs_words: '',
      ...walkIn,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  await record(tx, actor, {
    action: 'registrations.walked_in',
    subject: 'registration',
    subject_id: id,
    after: { event, walk_in: true },
  })
  return participant
}
