import { z } from 'zod'
import {
  choice,
  integer,
  lines,
  longText,
  optionalChoice,
  optionalInteger,
  optionalText,
  optionalYen,
  text,
  uuid,
  yes,
} from '#platform/forms/fields.ts'
import type { DecisionKind } from './kinds.ts'
import { mostSteps } from './steps.ts'
import { changeKinds } from './tables.ts'

const version = () => integer({ min: 1, max: 2_000_000_000 })

/** 1, 2, 3, 4: rows of a chain. */
export const stepNumbers = Array.from({ length: mostSteps }, (_, i) => i + 1)

const rows = <T extends z.ZodType>(name: string, field: () => T) =>
  Object.fromEntries(stepNumbers.map((n) => [`${name}_${n}`, field()]))

export const versionForm = z.object({ version: version() })

const words = { title: text({ max: 100 }), words: optionalText({ max: 2000 }) }

export const wordsForm = z.object({ version: version(), ...words })

/** One select for each application that stands ready: empty is left out. */
export const newForm = (kind: DecisionKind, applications: readonly { id: string }[]) =>
  z.object({
    ...words,
    call: uuid(),
    ...Object.fromEntries(
      applications.map(({ id }) => [`outcome_${id}`, optionalChoice(kind.outcomes.map(({ code }) => code))]),
    ),
  })

export const itemForm = (kind: DecisionKind) =>
  z.object({
    version: version(),
    /** Of the application, as it was read. */
    application_version: version(),
    outcome: choice(kind.outcomes.map(({ code }) => code)),
    yen: optionalYen(),
    conditions: lines({ max: 20, each: 400 }),
    reason: optionalText({ max: 2000 }),
  })

export const stepsForm = z.object({
  version: version(),
  ...rows('title', () => optionalText({ max: 40 })),
  ...rows('account', () => optionalText({ max: 100 })),
})

export const returnForm = z.object({ version: version(), return_note: longText({ max: 2000 }) })

export const approvalForm = z.object({ version: version(), deputy_reason: optionalText({ max: 400 }) })
export const deputyForm = z.object({ version: version(), deputy_reason: text({ max: 400 }) })

export const planForm = z.object({
  version: integer({ min: 0, max: 2_000_000_000 }),
  ...rows('step', () => optionalText({ max: 40 })),
  ...rows('later', () => optionalText({ max: 40 })),
  conditions: lines({ max: 20, each: 400 }),
  renew_days: optionalInteger({ min: 1, max: 365, unit: /日(前)?$/ }),
  valid_months: optionalInteger({ min: 1, max: 120, unit: /(か|ヶ|カ)?月(間)?$/ }),
  more: yes(),
})

export const changeForm = z.object({
  kind: choice(changeKinds),
  words: longText({ max: 2000 }),
  yen: optionalYen(),
})
