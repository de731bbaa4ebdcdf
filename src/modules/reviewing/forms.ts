import { z } from 'zod'
import {
  choice,
  choices,
  date,
  integer,
  optionalInteger,
  optionalText,
  optionalYen,
  text,
  uuid,
  yes,
} from '#platform/forms/fields.ts'
import { formValues } from '#platform/forms/form-values.ts'
import { type FormState, typed } from '#platform/forms/state.ts'
import { topicCodes } from '#modules/schemes/index.ts'
import { partials } from './funding-line.ts'
import { mostReviewers } from './plan.ts'
import { rankings } from './queries/panel.ts'
import { conflictKinds } from './tables.ts'

const version = () => integer({ min: 0, max: 1_000_000_000 })

export const planForm = z.object({
  reviewers: integer({ min: 1, max: mostReviewers }),
  days: integer({ min: 1, max: 120 }),
  pass: optionalInteger({ min: 0, max: 100 }),
  blind: yes(),
  hide_names: yes(),
  second: yes(),
  version: version(),
})

/** One numbered row of it. */
export const criterionForm = z.object({
  label: text({ max: 60 }),
  help: optionalText({ max: 300 }),
  weight: integer({ min: 1, max: 100 }),
  points: integer({ min: 1, max: 100 }),
})

export const reviewerForm = z.object({
  topics: choices(topicCodes),
  most: optionalInteger({ min: 1, max: 999 }),
  paused: yes(),
  version: version(),
})

export const assignForm = z.object({ call: uuid(), due_on: date() })
export const assignOneForm = z.object({ reviewer: text({ max: 100 }) })
export const reasonForm = z.object({ reason: text({ max: 500 }) })

export const declarationForm = z.object({ declared: choice(['none', 'conflict']) })
export const conflictForm = z.object({ conflict: choice(conflictKinds), words: optionalText({ max: 500 }) })

export const scoringForm = z.object({
  words: optionalText({ max: 3000 }),
  version: version(),
  act: choice(['keep', 'hand_in']),
})

/** Of one criterion: without a score it can be kept, not handed in. */
export const scoreForm = (points: number) =>
  z.object({ score: optionalInteger({ min: 0, max: points }), comment: optionalText({ max: 1000 }) })

export const callForm = z.object({ call: uuid() })

export const secondForm = z.object({ act: choice(['open', 'close']) })

/** The what-if in the address: what is wrong falls back to the default. */
export const lineForm = z.object({
  by: choice(rankings),
  budget_yen: optionalYen(),
  partial: choice(partials),
  percent: integer({ min: 1, max: 100 }),
  reserves: optionalInteger({ min: 0, max: 9999 }),
  pass: optionalInteger({ min: 0, max: 100 }),
})

export const proposalForm = z.object({
  ...lineForm.shape,
  id: uuid(),
  call: uuid(),
  words: optionalText({ max: 6000 }),
  /** Goes on knowing that scores are awaited. */
  incomplete: yes(),
})

/** Numbered or coded rows of a form: `label_1`, `score_need`. Errors bear the names of the fields. */
export function readRow<S extends z.ZodObject>(schema: S, form: FormState, row: string | number) {
  const names = Object.keys(schema.shape)
  const values = Object.fromEntries(names.map((name) => [name, typed(form, `${name}_${row}`)]))
  const read = formValues(schema, values)
  return read.ok
    ? { value: read.value, errors: {} }
    : {
        value: null,
        errors: Object.fromEntries(Object.entries(read.errors).map(([name, why]) => [`${name}_${row}`, why])),
      }
}
