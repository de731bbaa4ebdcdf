// Where the organizer decides who comes: admitted, on the waiting list, or declined with words; several at once.
import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, found, foundIf, Refusal } from '#platform/errors.ts'
import { canOrganize, type EventRow, lockEvent, ticketsOf } from '#modules/events/index.ts'
import { declinedWord } from '../mails.ts'
import { registrationPaths } from '../paths.ts'
import { placedWord } from '../placing.ts'
import { nextInQueue } from '../queries/queue.ts'
import { type Registration, registrationsOf } from '../queries/registrations.ts'
import { decidable, nextOffers, seatsLeft } from '../rules.ts'
import { tellApplicants, type Word } from '../telling.ts'

export interface Decision {
  decision: 'admit' | 'wait' | 'decline'
  words: string
}

async function refuseBeyondSeats(tx: Tx, event: EventRow, chosen: readonly Registration[]): Promise<void> {
  const free = (event.capacity ?? Infinity) - event.taken
  if (nextOffers(chosen, free, seatsLeft(await ticketsOf(tx, event.id))).length === chosen.length) return
  const people = chosen.reduce((sum, { size }) => sum + size, 0)
  throw new Refusal(
    409,
    {
      ja: `選んだ方は${people}人ですが、空いている席は${free}席です（種別ごとの席にもご注意ください）。選び直すか、定員を増やしてください。`,
      en: `You chose ${people} people, and ${free} seats are free (kinds of tickets may have fewer). Please choose again, or raise the capacity.`,
    },
    { href: registrationPaths.list(event.id), label: { ja: '申込みの一覧へ', en: 'Back to the list' } },
  )
}

/** Its new state, and what its applicant is told. */
async function move(
  tx: Tx,
  event: EventRow,
  before: Registration,
  { decision, words }: Decision,
  now: Date,
): Promise<Word> {
  const queue = decision === 'wait' ? await nextInQueue(tx, event.id) : null
  const registration = await tx
    .updateTable('registration')
    .set({ state: decided[decision].state, queue, decided_at: now, version: before.version + 1 })
    .where('id', '=', before.id)
    .returningAll()
    .executeTakeFirstOrThrow()
  return decision === 'decline' ? declinedWord(event, registration, words) : placedWord(tx, event, registration)
}

const decided = {
  admit: { state: 'admitted', action: 'registrations.admitted' },
  wait: { state: 'waiting', action: 'registrations.waitlisted' },
  decline: { state: 'declined', action: 'registrations.declined' },
} as const

/** Those who have moved on meanwhile stay as they are. Gives how many were decided. */
export async function decide(
  tx: Tx,
  actor: Actor,
  id: string,
  ids: readonly string[],
  decision: Decision,
  now: Date,
): Promise<number> {
  const event = found(await lockEvent(tx, id))
  allow(canOrganize(actor, event.organization))
  foundIf(event.admission === 'approval')
  const open = await registrationsOf(tx, id, decidable[decision.decision])
  const chosen = open.filter((one) => ids.includes(one.id))
  if (chosen.length === 0) return 0
  if (decision.decision === 'admit') await refuseBeyondSeats(tx, event, chosen)
  const words: Word[] = []
  for (const one of chosen) words.push(await move(tx, event, one, decision, now))
  await tellApplicants(tx, actor, words)
  await record(tx, actor, {
    action: decided[decision.decision].action,
    subject: 'event',
    subject_id: id,
    after: { registrations: chosen.map((one) => one.id) },
  })
  return chosen.length
}
