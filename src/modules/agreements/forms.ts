import { z } from 'zod'
import {
  agreed,
  choice,
  choices,
  date,
  integer,
  longText,
  optionalChoice,
  optionalDate,
  optionalInteger,
  optionalText,
  optionalYen,
  text,
  uuid,
  yes,
} from '#platform/forms/fields.ts'
import { t } from '#platform/i18n/index.ts'
import { signCodes } from './employment.ts'
import { closings, feeUnits, type Terms } from './terms.ts'

const days = { from: '2020-01-01', to: '2099-12-31' }

/** The terms as a form; version 0 is the first draft. */
export const termsForm = z.object({
  id: uuid(),
  version: integer({ min: 0, max: 2_000_000_000 }),
  client_name: text({ max: 100 }),
  client_address: text({ max: 200 }),
  client_representative: text({ max: 60 }),
  worker_name: text({ max: 60 }),
  work: longText({ min: 10, max: 3000 }),
  from_on: date(days),
  until_on: date(days),
  delivered_on: optionalDate(days),
  place: text({ max: 200 }),
  inspection_days: optionalInteger({ min: 1, max: 30 }),
  fee_yen: optionalYen({ max: 100_000_000 }),
  fee_unit: optionalChoice(feeUnits),
  expenses: optionalText({ max: 300 }),
  closing: choice(closings),
  pay_months: integer({ min: 1, max: 2 }),
  pay_day: integer({ min: 1, max: 31 }),
  pay_within: integer({ min: 1, max: 60 }),
  payment_method: optionalText({ max: 200 }),
  other: optionalText({ max: 2000 }),
  signs: choices(signCodes),
  /** They have seen that it looks like employment. */
  sure: yes(),
  reason: optionalText({ max: 600 }),
})
export type TermsForm = z.infer<typeof termsForm>

export const termsOf = ({ id: _id, version: _version, sure: _sure, reason: _reason, ...terms }: TermsForm): Terms =>
  terms

export const consentForm = z.object({
  version: integer({ min: 1, max: 2_000_000_000 }),
  /** Only from staff who type in for somebody; whoever agrees on the screen does so by their own full name. */
  name: optionalText({ max: 60 }),
  agree: agreed(() => t('条件を読み、同意する印を付けてください', 'Please read the terms and tick that you agree')),
})

/** Work that was received until that day. */
export const workForm = (until: string) =>
  z.object({ received_on: date({ ...days, to: until }), amount_yen: integer({ min: 1, max: 100_000_000 }) })
export const receiveForm = (until: string) => workForm(until).extend({ id: uuid() })
export const paidForm = (until: string) => z.object({ paid_on: date({ ...days, to: until }) })
