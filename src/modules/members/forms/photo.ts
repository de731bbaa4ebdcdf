import { z } from 'zod'
import { optionalText } from '#platform/forms/fields.ts'

/** The photo itself comes as a file. */
export const photoForm = z.object({})
export const captionForm = z.object({ caption: optionalText({ max: 80 }) })
