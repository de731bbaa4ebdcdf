// What making and approving a batch have in common.
import { addDays, today } from '#platform/calendar/index.ts'
import { Refusal } from '#platform/errors.ts'
import { paymentPaths } from '../paths.ts'

export const subject = (subject_id: string) => ({ subject: 'payment_batch', subject_id })

export const refuse = (ja: string, en: string, href = paymentPaths.list()): Refusal =>
  new Refusal(409, { ja, en }, { href, label: { ja: '確かめる', en: 'Look at it' } })

/** The file names a month and a day, without a year: a bank would take a later one for this year's. */
export const lastDay = (now: Date): string => addDays(today(now), 60)
export const tooFar = [
  '振込日は、今日から60日以内の日にしてください。',
  'Please choose a day within the next 60 days.',
] as const
