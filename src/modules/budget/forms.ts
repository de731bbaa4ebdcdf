import { z } from 'zod'
import { choice, choices, integer, optionalText, text, uuid } from '#platform/forms/fields.ts'
import { chosenBases } from './bases.ts'

const fiscal_year = integer({ min: 2000, max: 2200, unit: /\s*年度?$/ })
/** Twelve digits: more is a slip of the hand. */
const max = 999_999_999_999
const document_number = optionalText({ max: 60 })

export const appropriationForm = z.object({
  id: uuid(),
  fiscal_year,
  basis: choice(chosenBases),
  yen: integer({ min: 1, max }),
  words: text({ max: 200 }),
  document_number,
})
export type Appropriation = z.infer<typeof appropriationForm>

/** @param applications whose commitments may be carried over */
export const carryOverForm = (applications: readonly string[]) =>
  z.object({ applications: choices(applications, { min: 1 }), words: text({ max: 200 }), document_number })
