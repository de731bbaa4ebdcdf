// What may be noted of money that came, and of what of it goes back. Pure.
import { today } from '#platform/calendar/index.ts'
import type { Phrase } from '#platform/i18n/index.ts'
import { formatYen } from '#platform/text/index.ts'
import { type Claim, owedOn, type Received } from './interest.ts'

/** What is wrong with what was typed, by its field. */
export type Wrong = Readonly<Record<string, Phrase>>

interface Whole extends Claim {
  ordered_on: string
  receipts: readonly Received[]
}

export interface Came extends Received {
  /** Whoever notes it has seen that it is more than was owed. */
  over: boolean
}

/** What whoever owes is still asked for: the money that has not come; once all of it is in, the interest of it. */
export function stillOwed(recovery: Whole, now: Date): { yen: number; came: number } {
  const { money, left } = owedOn(recovery, recovery.receipts, today(now))
  return { yen: money > 0 ? money : left, came: recovery.receipts.reduce((sum, { yen }) => sum + yen, 0) }
}

/** Null: it may be noted. */
export function whyNotReceipt(recovery: Whole, { yen, received_on, over }: Came, on: string): Wrong | null {
  if (yen === 0) return { yen: { ja: '入金の額を入力してください', en: 'Please enter what came' } }
  if (received_on < recovery.ordered_on || received_on > on)
    return {
      received_on: {
        ja: '返還を求めた日から今日までの日を入力してください',
        en: 'Please enter a day between the order and today',
      },
    }
  const { left } = owedOn(recovery, recovery.receipts, received_on)
  return yen > left && !over
    ? {
        yen: {
          ja: `この日までに返還を求めているのは${formatYen(left)}です。それより多く入金されたときは、「求めている額より多く入金された」にチェックを入れてください`,
          en: `${formatYen(left, 'sign')} is owed on this day. If more came, please tick “More came than is owed”`,
        },
      }
    : null
}

export interface Refunded {
  refund_yen: number
  refunded_on: string
}

/** 過納 that has not gone back, of what had come by a day. */
export const stillOver = (
  recovery: Claim & { receipts: readonly Received[]; refunds: readonly Refunded[] },
  on: string,
): number => {
  const came = recovery.receipts.filter(({ received_on }) => received_on <= on)
  return owedOn(recovery, came, on).over - recovery.refunds.reduce((sum, { refund_yen }) => sum + refund_yen, 0)
}

/** Null: it may be noted. */
export function whyNotRefund(
  recovery: Whole & { refunds: readonly Refunded[] },
  { refund_yen, refunded_on }: Refunded,
  on: string,
): Wrong | null {
  if (refund_yen === 0) return { refund_yen: { ja: '還付した額を入力してください', en: 'Please enter what went back' } }
  if (refunded_on > on)
    return { refunded_on: { ja: '今日までの日を入力してください', en: 'Please enter a day until today' } }
  const over = Math.max(0, stillOver(recovery, refunded_on))
  return refund_yen > over
    ? {
        refund_yen: {
          ja: `この日までに多く受け取っていて、まだ還付していないのは${formatYen(over)}です。その額までにしてください`,
          en: `${formatYen(over, 'sign')} of what came too much by this day has not gone back: please enter no more`,
        },
      }
    : null
}
