// The beginning of every act on an application: the event first, then the application, always in this order.
import type { Tx } from '#platform/db/index.ts'
import { found, Refusal } from '#platform/errors.ts'
import { eventPaths, type EventRow, lockEvent, settledOf } from '#modules/events/index.ts'
import { registrationPaths } from './paths.ts'
import { findByCode, findRegistration, lockRegistration, type Registration } from './queries/registrations.ts'

interface Locked {
  event: EventRow
  registration: Registration
}

export async function lockWithEvent(tx: Tx, id: string): Promise<Locked> {
  const before = found(await findRegistration(tx, id))
  const event = found(await lockEvent(tx, before.event))
  return { event, registration: found(await lockRegistration(tx, id)) }
}

/** Of the group: the address of who applied is the key, that of somebody who comes along is not. */
export async function lockByCode(tx: Tx, code: string): Promise<Locked> {
  const { participant } = found(await findByCode(tx, code))
  return lockWithEvent(tx, found(participant.position === 1 ? participant.registration : null))
}

/** The step is not possible any more; its page says how it stands. */
export const tooLate = (code: string): Refusal =>
  new Refusal(
    409,
    {
      ja: 'この申込みは、すでに次の段階へ進んでいます。いまの状態をお確かめください。',
      en: 'This application has moved on. Please look at how it stands now.',
    },
    { href: registrationPaths.ticket(code), label: { ja: '申込みを見る', en: 'See the application' } },
  )

/** Nobody comes into a list that stands, even when they began before it did. */
export async function refuseSettled(tx: Tx, event: EventRow, now: Date): Promise<void> {
  if (!(await settledOf(tx, event, now)).settled) return
  throw new Refusal(
    409,
    {
      ja: '受付が終わり、抽選の名簿が決まっています。取り消すことだけができます。',
      en: 'Applications are closed and the list of the draw stands. You can only cancel.',
    },
    { href: eventPaths.page(event.id), label: { ja: '催しのページへ', en: 'To the event' } },
  )
}
