// When an event takes applications, and which step may follow which. Pure.
import type { Phrase } from '#platform/i18n/index.ts'
import { movedBy } from '#platform/moves.ts'
import type { State } from './tables.ts'

export type Move = 'submit' | 'return' | 'publish' | 'close' | 'report' | 'cancel'

/** The state after a move; null where it is not possible from there. */
export const moved = movedBy<State, Move>({
  submit: { from: ['draft'], to: 'review' },
  return: { from: ['review'], to: 'draft' },
  publish: { from: ['draft', 'review'], to: 'published' },
  close: { from: ['published'], to: 'closed' },
  report: { from: ['closed'], to: 'reported' },
  cancel: { from: ['published'], to: 'cancelled' },
})

/** Nobody outside has seen it. */
export const isOnlyDraft = ({ state, published_at }: { state: State; published_at: Date | null }): boolean =>
  state === 'draft' && published_at === null

interface Timed {
  state: State
  opens_at: Date | null
  closes_at: Date | null
  starts_at: Date | null
  ends_at: Date | null
  source: string | null
}

/** Why nobody can apply at this moment; null while they can. The first moment counts, the last does too. */
export function whyNotOpen(event: Timed, now: Date): Phrase | null {
  if (event.state === 'cancelled') return { ja: 'この催しは中止になりました。', en: 'This event was cancelled.' }
  if (event.state !== 'published' || event.source !== null || event.opens_at === null || event.closes_at === null)
    return { ja: '申込みは受け付けていません。', en: 'Applications are not taken.' }
  if (now < event.opens_at) return { ja: '申込みの受付はまだ始まっていません。', en: 'Applications are not open yet.' }
  if (now > event.closes_at) return { ja: '申込みの受付は終わりました。', en: 'Applications are closed.' }
  return null
}

export const isOver = ({ ends_at }: Pick<Timed, 'ends_at'>, now: Date): boolean => ends_at !== null && ends_at <= now

/** As many as one group can have in a draw (docs/draw.md), the one that everybody has among them. */
export const mostTickets = 1000

export function whyTooHeavy(extras: readonly number[]): Phrase | null {
  const most = extras.reduce((sum, extra) => sum + extra, 1)
  return most <= mostTickets
    ? null
    : {
        ja: `くじは、すべての決まりに当てはまる組でも${mostTickets}本までです（いまは${most}本）。ふやす本数を減らしてください。`,
        en: `A group to which every rule applies may have at most ${mostTickets} tickets in the draw, not ${most}. Please lower the extras.`,
      }
}

/** Nobody pays: neither the event nor any of its tickets costs anything. */
export const isFree = ({ price_yen }: { price_yen: number }, tickets: readonly { price_yen: number }[]): boolean =>
  (tickets.length > 0 ? tickets : [{ price_yen }]).every((ticket) => ticket.price_yen === 0)
