import { z } from 'zod'
import { date, integer, optionalInteger, optionalText, time, uuid } from '#platform/forms/fields.ts'

export const boothForm = z.object({
  /** Of the booth to come: a second post makes no second one. */
  id: uuid(),
  /** Empty: a new one. */
  version: optionalInteger({ min: 1, max: 2_000_000_000 }),
  /** A member by its id; whoever only has its name is nobody. */
  organization: optionalText({ max: 36 }),
  name: optionalText({ max: 100 }),
  place: optionalText({ max: 60 }),
  wants: optionalText({ max: 600 }),
})

export const timesForm = z.object({
  on: date(),
  first: time(),
  minutes: integer({ min: 5, max: 120 }),
  pause: integer({ min: 0, max: 60 }),
  number: integer({ min: 1, max: 48 }),
})

export const bookingForm = z.object({ booth: uuid(), slot: uuid() })
