// What an agreement says. Stored as it was agreed, version by version.

export const closings = ['month_end', 'delivery'] as const
export type Closing = (typeof closings)[number]
export const feeUnits = ['month', 'once', 'hour'] as const
export type FeeUnit = (typeof feeUnits)[number]

/** 特定受託事業者に係る取引の適正化等に関する法律 3条, and its rule 1条: what must be shown at the time of the order. */
export interface Terms {
  client_name: string
  client_address: string
  client_representative: string
  /** As known until they agree; then their consent bears the full name. */
  worker_name: string
  /** What is to be done or delivered. */
  work: string
  from_on: string
  until_on: string
  /** For one delivery; null where the work is received month by month. */
  delivered_on: string | null
  place: string
  /** Days for looking it over; null without an inspection. */
  inspection_days: number | null
  /** With consumption tax, in yen; null for work without pay. */
  fee_yen: number | null
  fee_unit: FeeUnit | null
  expenses: string
  closing: Closing
  /** For `month_end`: how many months later, and which day; 31 is the last. */
  pay_months: number
  pay_day: number
  /** For `delivery`: within so many days, the day of receipt counted. */
  pay_within: number
  payment_method: string
  other: string
  /** What speaks for employment rather than a contract (employment.ts). */
  signs: readonly string[]
}
