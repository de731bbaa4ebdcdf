import { z } from 'zod'
import { today } from '#platform/calendar/index.ts'
import { choice, date, optionalText, text, uuid, yes } from '#platform/forms/fields.ts'
import { handedHows, identityChecks } from './tables.ts'

/** `now` bounds the days: nothing is received or handed over tomorrow. */
export const requestForm = (now: Date) =>
  z.object({
    id: uuid(),
    whom: text({ max: 200 }),
    asked_by: text({ max: 100 }),
    on_behalf: yes(),
    identity_check: choice(identityChecks),
    received_on: date({ to: today(now) }),
    note: optionalText({ max: 500 }),
  })

export const handingForm = (now: Date) =>
  z.object({ handed_on: date({ to: today(now) }), handed_how: choice(handedHows) })
