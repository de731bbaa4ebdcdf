// Who is let in at the door, and from when a tap counts. Pure.
import { today } from '#platform/calendar/index.ts'
import type { Phrase } from '#platform/i18n/index.ts'
import type { EventState } from '#modules/events/index.ts'
import type { RegistrationState } from '#modules/registrations/index.ts'

interface Timed {
  starts_at: Date
  ends_at: Date
}

/** The session that is on, else the next one, else the last. `sessions` in order of time. */
export const sessionNow = <S extends Timed>(sessions: readonly S[], now: Date): S | undefined =>
  sessions.find(({ ends_at }) => ends_at.getTime() + lingers > now.getTime()) ?? sessions.at(-1)

/** Latecomers of one session are not yet guests of the next. */
const lingers = 30 * 60_000

interface Held {
  state: EventState
  closed_at: Date | null
}

/** Why nobody is checked in at that moment; null while they are. A tap made in time counts however late it arrives. */
export function whyDoorShut(event: Held, session: Timed, at: Date): Phrase | null {
  if (event.state === 'cancelled')
    return {
      ja: 'この催しは中止になりました。受付はできません。',
      en: 'This event was cancelled: nobody is checked in.',
    }
  if (event.state === 'draft' || event.state === 'review')
    return { ja: 'この催しはまだ公開されていません。', en: 'This event is not published yet.' }
  if (event.closed_at !== null && at > event.closed_at)
    return {
      ja: 'この催しは終わりにしました。来場の記録はもう変えられません。',
      en: 'This event is over: who was there cannot be changed any more.',
    }
  if (today(at) < today(session.starts_at))
    return {
      ja: 'この回はまだ先です。受付は当日の0時からできます。',
      en: 'This session is on a later day. Check-in opens on the day itself.',
    }
  return null
}

/** Why somebody with a ticket of this event has no seat, and what to do; null for those who come in. */
export const whyNoSeat: Readonly<Record<RegistrationState, Phrase | null>> = {
  admitted: null,
  unconfirmed: {
    ja: 'メールの確認がまだのため、申込みになっていません。席があれば「当日参加」で受け付けてください。',
    en: 'The e-mail was never confirmed, so there is no application. If there is room, add them as a walk-in.',
  },
  applied: {
    ja: '参加がまだ決まっていません（抽選・承認の前）。主催の責任者に確かめてください。',
    en: 'Not decided yet (before the draw or the approval). Please ask whoever is in charge.',
  },
  waiting: {
    ja: 'キャンセル待ちの方です。空きがあれば「当日参加」で受け付けてください。',
    en: 'On the waiting list. If there is room, add them as a walk-in.',
  },
  offered: {
    ja: '空席をご案内中で、まだお返事がありません。参加票の「参加する」を押していただくと受け付けられます。',
    en: 'A seat is offered and not yet taken. Once they press “I will come” on their ticket, they can be checked in.',
  },
  declined: {
    ja: '参加をお断りした申込みです。主催の責任者に確かめてください。',
    en: 'This application was declined. Please ask whoever is in charge.',
  },
  cancelled: {
    ja: '取り消された申込みです。空きがあれば「当日参加」で受け付けてください。',
    en: 'This application was cancelled. If there is room, add them as a walk-in.',
  },
  lapsed: {
    ja: '空席のご案内の期限が切れた申込みです。空きがあれば「当日参加」で受け付けてください。',
    en: 'The offered seat lapsed. If there is room, add them as a walk-in.',
  },
}

/** A ticket of something else: which it is. */
export const otherTicket = (title: string, on: { ja: string; en: string } | null): Phrase => ({
  ja: `別の催し「${title}」${on === null ? '' : `（${on.ja}）`}の参加票です。この催しの参加票を出していただくか、お名前でさがしてください。`,
  en: `This is a ticket for another event, “${title}”${on === null ? '' : ` (${on.en})`}. Ask for the ticket of this one, or look for the name.`,
})

export const unknownTicket: Phrase = {
  ja: 'まちポートの参加票ではないか、読み取れませんでした。お名前でさがしてください。',
  en: 'This is no ticket of ours, or it could not be read. Please look for the name.',
}

/** A device's clock may be ahead: nothing happened later than it is now. */
export const tappedAt = (at: Date, now: Date): Date => (at > now ? now : at)

/** Walk-ins come in whatever the seats; whoever let them in is told when there are more people than seats. Null while there are not. */
export const overSeats = (
  capacity: number | null,
  { present, walkIns }: { present: number; walkIns: number },
): Phrase | null =>
  capacity === null || present + walkIns <= capacity
    ? null
    : {
        ja: `定員${capacity}名に対して、来場${present}名と当日参加${walkIns}名で、${present + walkIns - capacity}名多くなりました。入りきれるか、主催の責任者に確かめてください。`,
        en: `${present} with a seat and ${walkIns} walk-ins are here: ${present + walkIns - capacity} more than the ${capacity} seats. Please ask whoever is in charge whether there is room.`,
      }
