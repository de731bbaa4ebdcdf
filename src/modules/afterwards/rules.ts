// What is open when, after an event. Pure.
import type { EventRow } from '#modules/events/index.ts'

type Timed = Pick<EventRow, 'state' | 'starts_at' | 'ends_at'>

const wishDays = 14
const surveyDays = 30

const takesPlace = ['published', 'closed', 'reported']

export const hasBegun = ({ state, starts_at }: Timed, now: Date): boolean =>
  takesPlace.includes(state) && starts_at !== null && starts_at <= now

/** The last moment, so many days of 24 hours after the end. */
const daysAfter = ({ ends_at }: Timed, days: number): Date | null =>
  ends_at === null ? null : new Date(ends_at.getTime() + days * 86_400_000)

export const wishesUntil = (event: Timed): Date | null => daysAfter(event, wishDays)
export const surveyUntil = (event: Timed): Date | null => daysAfter(event, surveyDays)

const isWithin = (event: Timed, until: Date | null, now: Date): boolean =>
  hasBegun(event, now) && until !== null && now <= until

/** Wishes to meet again, and ideas. */
export const takesWishes = (event: Timed, now: Date): boolean => isWithin(event, wishesUntil(event), now)

/** Until a month after the end, or until the report is published: its figures stand. */
export const takesAnswers = (event: Timed, now: Date): boolean =>
  event.state !== 'reported' && isWithin(event, surveyUntil(event), now)

/** So few could be recognised: their answers, and how many they are, are not shown. */
export const fewest = 3
export const isFew = (count: number): boolean => count > 0 && count < fewest
