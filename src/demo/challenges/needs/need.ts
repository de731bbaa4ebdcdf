import type { Trade } from '../../trades/trade.ts'
import type { Canvas } from '../challenge.ts'

/** A challenge that many firms of one sort could post, about what each of them makes: `{makes}`, and numbers as in stories.ts. */
export type Need = Omit<Canvas, 'decider'> & { story: Trade['story'] }

const usual = { seats: 1, window: 28, sdgs: [8], measures: ['1-1.2.2.2', '1-4.2.2.4'] }

/** Paid by the month, in the evening, half on the screen. */
export const sideJob = {
  ...usual,
  kind: 'side-job',
  months: 3,
  place: 'either',
  days: ['weekday_evening'],
  travel_paid: true,
} satisfies Partial<Need>
/** Unpaid, for somebody who wants to give what they know. */
export const proBono = {
  ...usual,
  kind: 'pro-bono',
  months: 2,
  place: 'either',
  days: ['weekend'],
  reward: null,
} satisfies Partial<Need>
/** An afternoon, to see whether one likes it. */
export const taste = {
  ...usual,
  kind: 'taste',
  months: null,
  place: 'onsite',
  days: ['weekend'],
  reward: null,
  way: '',
} satisfies Partial<Need>
