// What may be done in the formal check, and when something has waited too long. Pure.
import { addDays, datePhrase, isOfficeDay, nextOfficeDay } from '#platform/calendar/index.ts'
import type { Phrase } from '#platform/i18n/index.ts'
import type { ApplicationState } from '#modules/applications/index.ts'
import type { Point } from './points.ts'
import type { Noted } from './tables.ts'

/** Days within which staff mean to have done their part. */
export const targetDays: Readonly<Partial<Record<ApplicationState, number>>> = {
  submitted: 7,
  formal: 14,
  review: 30,
  change: 14,
  report: 14,
  inspection: 14,
  fixed: 7,
  invoice: 14,
}

export const isLate = (state: ApplicationState, days: number): boolean => days > (targetDays[state] ?? Infinity)

export const isChecked = (state: ApplicationState): boolean => state === 'submitted' || state === 'formal'

/** Where the scheme has corrections. */
export const mayAsk = (state: ApplicationState, stages: readonly string[]): boolean =>
  stages.includes('correction') && (isChecked(state) || state === 'review')

const longest = 180

/** A day on which somebody is there to take it, after today. */
export function whyNotDue(due_on: string, today: string): Phrase | null {
  if (due_on <= today) return { ja: '期限は、明日以降の日にしてください', en: 'Please choose a day after today' }
  if (due_on > addDays(today, longest))
    return { ja: `期限は、${longest}日以内にしてください`, en: `Please choose a day within ${longest} days` }
  if (isOfficeDay(due_on)) return null
  const next = datePhrase(nextOfficeDay(due_on))
  return {
    ja: `この日は閉庁日です。${next.ja}などの開庁日にしてください`,
    en: `The office is closed that day: ${next.en}, for example`,
  }
}

/** As it is suggested: so many days from today, on a day the office is open. */
export const usualDue = (today: string, days: number): string => {
  const due = addDays(today, days)
  return isOfficeDay(due) ? due : nextOfficeDay(due)
}

/** Null when every point was looked at and found right. */
export function whyNotPass(points: readonly Point[], noted: Readonly<Record<string, Noted>>): Phrase | null {
  const open = points.filter(({ code }) => noted[code] === undefined).length
  if (open > 0) return { ja: `まだ確かめていない点が${open}つあります。`, en: `${open} still to be checked.` }
  const wrong = points.filter(({ code }) => noted[code]?.ok === false).length
  return wrong === 0
    ? null
    : {
        ja: `不備のある点が${wrong}つあります。補正をお願いするか、確かめ直してください。`,
        en: `${wrong} not in order: ask for a correction, or check again.`,
      }
}
