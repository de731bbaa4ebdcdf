// The forms of a challenge. A draft may be incomplete; what is there must be readable.
import { z } from 'zod'
import {
  choice,
  choices,
  integer,
  longText,
  optionalChoice,
  optionalDate,
  optionalInteger,
  optionalText,
  optionalYen,
  uuid,
  yes,
} from '#platform/forms/fields.ts'
import { sdgs } from '#platform/sdgs.ts'
import { dayCodes } from './days.ts'
import { kinds } from './kinds/index.ts'
import { fieldNames } from './field-words.ts'
import { closedReasons, places, rewardUnits } from './tables.ts'

/** Rows of the form for skills. */
export const mustRows = [1, 2, 3, 4] as const
export const niceRows = [1, 2, 3, 4] as const

/** What the lists of other modules offer today. */
export interface Lists {
  skills: readonly string[]
  measures: readonly string[]
}

const text = (max: number) => optionalText({ max })

const canvas = {
  title: text(80),
  current_state: text(1000),
  goal: text(1000),
  work: text(1000),
  experience: text(600),
  way: text(600),
  decider: text(100),
}

const terms = {
  hours_per_week: optionalInteger({ min: 1, max: 40, unit: /\s*(?:時間|hours?)$/i }),
  hours_total: optionalInteger({ min: 1, max: 40 }),
  months: optionalInteger({ min: 1, max: 24, unit: /\s*(?:[かカヶヵケ箇]?月間?|months?)$/i }),
  starts_on: optionalDate(),
  place: optionalChoice(places),
  area: text(100),
  days: choices(dayCodes),
  reward_yen: optionalYen({ max: 10_000_000 }),
  reward_unit: optionalChoice(rewardUnits),
  travel_paid: yes(),
  sdgs: choices(sdgs.map(({ number }) => String(number))),
  entry_from_on: optionalDate(),
  entry_until_on: optionalDate(),
  seats: optionalInteger({ min: 1, max: 100, unit: /\s*[人名]$/ }),
}

export const draftForm = ({ skills, measures }: Lists) => {
  const skill = () => optionalChoice(skills)
  const level = () => optionalChoice(['1', '2', '3'])
  return z.object({
    version: optionalInteger({ min: 1, max: 2_000_000_000 }),
    ...canvas,
    ...terms,
    measures: choices(measures, { max: 3 }),
    must_1: skill(),
    must_2: skill(),
    must_3: skill(),
    must_4: skill(),
    must_level_1: level(),
    must_level_2: level(),
    must_level_3: level(),
    must_level_4: level(),
    nice_1: skill(),
    nice_2: skill(),
    nice_3: skill(),
    nice_4: skill(),
  })
}

export type DraftForm = z.infer<ReturnType<typeof draftForm>>

/** Which organization, which kind, and the id that the new row will have (a repeated post finds it). */
export const beginningForm = z.object({ id: uuid(), organization: uuid(), kind: choice(kinds.map(({ id }) => id)) })

export const commentForm = z.object({
  id: uuid(),
  field: optionalChoice(fieldNames),
  body: longText({ max: 1000 }),
})

const version = integer({ min: 1, max: 2_000_000_000 })
export const versionForm = z.object({ version })
export const closingForm = z.object({ version, closed_reason: choice(closedReasons), closed_note: text(600) })
