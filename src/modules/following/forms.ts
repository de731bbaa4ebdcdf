import { z } from 'zod'
import { choice, date, integer, longText, optionalText, uuid } from '#platform/forms/fields.ts'
import { endings, feelings } from './tables.ts'

export const pulseForm = z.object({ feeling: choice(feelings), words: optionalText({ max: 300 }) })
export const noteForm = z.object({
  id: uuid(),
  done_on: date({ from: '2020-01-01', to: '2099-12-31' }),
  body: longText({ max: 2000 }),
})

export const followUpForm = z.object({ id: uuid(), said: longText({ max: 1000 }) })

export const figureRows = [1, 2, 3] as const
/** It ended on a day from its beginning until today. */
export const endForm = (began_on: string, today: string) =>
  z.object({
    how: choice(endings),
    ended_on: date({ from: began_on, to: today }),
    changed: optionalText({ max: 2000 }),
    why: optionalText({ max: 1000 }),
    label_1: optionalText({ max: 60 }),
    value_1: optionalText({ max: 30 }),
    label_2: optionalText({ max: 60 }),
    value_2: optionalText({ max: 30 }),
    label_3: optionalText({ max: 60 }),
    value_3: optionalText({ max: 30 }),
    thanks: optionalText({ max: 600 }),
  })
export type EndForm = z.infer<ReturnType<typeof endForm>>

export const thanksForm = z.object({ thanks: longText({ max: 600 }) })
export const storyForm = z.object({
  version: integer({ min: 1, max: 2_000_000_000 }),
  story: longText({ min: 20, max: 4000 }),
})
export const approvalForm = z.object({ version: integer({ min: 1, max: 2_000_000_000 }) })
