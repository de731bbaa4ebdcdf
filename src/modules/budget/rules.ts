// What the ledger allows. Pure; the database holds the same.
import { fiscalYear, today } from '#platform/calendar/index.ts'
import type { Phrase } from '#platform/i18n/index.ts'
import { yenText } from '#platform/text/index.ts'
import { type EntryKind, kinds } from './kinds.ts'

export interface Sums {
  appropriated: number
  /** What is paid is committed, too. */
  committed: number
  paid: number
  /** 過年度収入: came back after the books of the year that paid it were closed; nothing of it may be committed again. */
  past_income: number
}

export interface Balance extends Sums {
  /** What may still be committed. */
  left: number
}

export const nothing: Sums = { appropriated: 0, committed: 0, paid: 0, past_income: 0 }

export const withLeft = ({ appropriated, committed, paid, past_income }: Sums): Balance => ({
  appropriated,
  committed,
  paid,
  past_income,
  left: appropriated - committed,
})

interface Entered {
  kind: EntryKind
  yen: number
}

/** The ledger after an entry. */
export const after = ({ appropriated, committed, paid, past_income }: Sums, { kind, yen }: Entered): Sums => {
  const { [kind]: by } = kinds
  return {
    appropriated: appropriated + by.appropriated * yen,
    committed: committed + by.committed * yen,
    paid: paid + by.paid * yen,
    past_income: past_income + by.past_income * yen,
  }
}

/** What an application has after an entry: whichever books take what comes back, it has it no more. */
export const aidAfter = (aid: Sums, { kind, yen }: Entered): Sums =>
  after(aid, { kind: kind === 'past_income' ? 'return' : kind, yen })

/** Sums of the ledger, and of the application that the entry is about. Null: it may be entered. */
export function whyNot(ledger: Sums, aid: Sums, entry: Entered): Phrase | null {
  const [all, one] = [after(ledger, entry), aidAfter(aid, entry)]
  const { left } = withLeft(ledger)
  if (entry.kind === 'commit' && all.committed > all.appropriated) {
    return ledger.appropriated === 0
      ? {
          ja: 'この制度には、この年度の予算がまだ入っていません。先に予算の台帳に予算額を入れてください。',
          en: 'No budget has been entered for this scheme and fiscal year yet. Please enter it in the ledger first.',
        }
      : {
          ja: `予算が足りません。残りは${yenText(left)}で、${yenText(entry.yen - left)}足りません。`,
          en: `The budget does not suffice: ${yenText(left)} is left, ${yenText(entry.yen - left)} too little.`,
        }
  }
  if (entry.kind === 'return' && entry.yen < 0 && all.committed > all.appropriated) {
    const short = yenText(all.committed - all.appropriated)
    return {
      ja: `この入金で予算に戻った額は、すでにほかの決定に使われています。先に予算の台帳で予算額を${short}増やしてください。出納閉鎖のあとで増やせないときは、今の年度での扱いを会計の担当者と決めてください。`,
      en: `What this money gave back to the budget is committed elsewhere. Please first raise the budget in the ledger by ${short}. Where its books are closed, please settle it with the accounts in this fiscal year.`,
    }
  }
  if (all.appropriated < all.committed) {
    return {
      ja: `すでに${yenText(ledger.committed)}を決定しているため、予算額をそれより少なくできません。`,
      en: `${yenText(ledger.committed)} is committed already; the budget cannot be made smaller than that.`,
    }
  }
  if (one.paid > one.committed) {
    return {
      ja: `決定した額より多く支払うことになります。この申請の決定額は${yenText(aid.committed)}、支払済みは${yenText(aid.paid)}です。`,
      en: `More would be paid than was decided: ${yenText(aid.committed)} is committed to this application, ${yenText(aid.paid)} is paid.`,
    }
  }
  if (one.paid < 0 || one.committed < 0) {
    return {
      ja: 'この申請の決定額や支払額より多く戻すことはできません。',
      en: 'More cannot come back than was committed or paid to this application.',
    }
  }
  return Math.max(all.appropriated, all.past_income) > Number.MAX_SAFE_INTEGER
    ? { ja: '金額が大きすぎます。', en: 'The amount is too large.' }
    : null
}

/** From February of a fiscal year on, until its books are closed. */
export const mayCarryOver = (fiscal_year: number, now: Date): boolean =>
  today(now) >= `${fiscal_year + 1}-02-01` && whyClosed(fiscal_year, now) === null

interface Books {
  kind: EntryKind
  fiscal_year: number
  of_year?: number
}

/** The last day on which money goes into the books of a fiscal year or out of them. */
const lastDayOf = (fiscal_year: number): string => `${fiscal_year + 1}-05-31`

/**
 * In which books money is entered that came back on a day: in those that paid it while they are open (地方自治法施行令第159条),
 * then as income of the year in which it came (第160条).
 */
export const booksOf = (paid_in: number, received_on: string): Books =>
  received_on <= lastDayOf(paid_in)
    ? { kind: 'return', fiscal_year: paid_in }
    : { kind: 'past_income', fiscal_year: fiscalYear(received_on), of_year: paid_in }

/** Whether the budget of a fiscal year still commits and pays on a day: 出納整理期間 ends on 31 May (地方自治法第235条の5). */
export const booksOpen = (fiscal_year: number, on: string): boolean => on <= lastDayOf(fiscal_year)

/** Out of which year's budget something is committed or paid on a day: once its books are closed, of the year in which that is (施行令第165条の8). */
export const openYear = (fiscal_year: number, on: string): number =>
  booksOpen(fiscal_year, on) ? fiscal_year : fiscalYear(on)

interface Aid {
  fiscal_year: number
  committed: number
  paid: number
}

/**
 * Up to how much an application may be granted on a day, which it has already being its own; null: no ledger was begun. Once the books of
 * the year that has it are closed, more is committed in those of that day, and what was not paid goes along (`planned`).
 * @param years what it has, the earliest first
 */
export function mostFor(
  ledgers: readonly { fiscal_year: number; appropriated: number; left: number }[],
  years: readonly Aid[],
  ofCall: number,
  on: string,
): number | null {
  const last = years.at(-1) ?? { fiscal_year: ofCall, committed: 0, paid: 0 }
  const year = openYear(last.fiscal_year, on)
  const ledger = ledgers.find((one) => one.fiscal_year === year)
  const has = years.reduce((sum, { committed }) => sum + committed, 0)
  if (ledger === undefined || ledger.appropriated === 0) return year === ofCall ? null : has
  const along = year === last.fiscal_year ? 0 : last.committed - last.paid
  return Math.max(has, ledger.left + has - along)
}

interface Planned {
  fiscal_year: number
  kind: 'commit' | 'release'
  yen: number
}

/** What a closed year had promised and not paid is promised by the year of that day, with `more`. */
export const moved = ({ fiscal_year, committed, paid }: Aid, more: number, on: string): Planned[] => [
  { fiscal_year, kind: 'release', yen: committed - paid },
  { fiscal_year: openYear(fiscal_year, on), kind: 'commit', yen: committed - paid + more },
]

/**
 * What is entered where `more` (below zero: less) is committed to an application on a day. After a carry-over it is entered in the last
 * year; of what nothing was ever committed to in that of its call. A closed year commits no more: what it released stays unused (不用額).
 * @param years what it has, the earliest first; only the last may have something unpaid
 */
export function planned(years: readonly Aid[], ofCall: number, more: number, on: string): Planned[] {
  const last = years.at(-1) ?? { fiscal_year: ofCall, committed: 0, paid: 0 }
  const { fiscal_year } = last
  if (more <= 0) return [{ fiscal_year, kind: 'release', yen: -more }]
  return booksOpen(fiscal_year, on) ? [{ fiscal_year, kind: 'commit', yen: more }] : moved(last, more, on)
}

/** Null: the books of its year are open to such an entry on its day. What comes back is entered by `booksOf`. */
export function whyShut(fiscal_year: number, kind: EntryKind, on: string): Phrase | null {
  if ((kind !== 'appropriate' && kind !== 'commit' && kind !== 'pay') || booksOpen(fiscal_year, on)) return null
  return {
    ja: `${fiscal_year}年度の出納は、${fiscal_year + 1}年5月31日に閉鎖されました。この年度の予算からは、決定も支払もできません。今の年度の予算で行ってください。`,
    en: `The books of ${fiscal_year} were closed on 31 May ${fiscal_year + 1}: its budget neither commits nor pays any more. Please use the budget of this fiscal year.`,
  }
}

/** Nobody enters anything by hand in a closed year. */
export const whyClosed = (fiscal_year: number, now: Date): Phrase | null =>
  !booksOpen(fiscal_year, today(now))
    ? {
        ja: `${fiscal_year}年度の出納は、${fiscal_year + 1}年5月31日に閉鎖されました。この年度の予算額の記入と繰越は、もうできません。必要な額は、今の年度の予算に入れてください。`,
        en: `The books of ${fiscal_year} were closed on 31 May ${fiscal_year + 1}: its budget can no longer be changed or carried over. Please enter what is needed in the budget of this fiscal year.`,
      }
    : null
