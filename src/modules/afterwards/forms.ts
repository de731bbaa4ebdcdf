import { z } from 'zod'
import {
  choice,
  integer,
  longText,
  optionalEmail,
  optionalPhone,
  optionalText,
  optionalUrl,
  text,
  uuid,
  yes,
} from '#platform/forms/fields.ts'
import { chapters } from './chapters.ts'
import { audiences } from './tables.ts'

export const contactForm = z.object({ agree: yes(), email: optionalEmail(), phone: optionalPhone() })
export const wishForm = z.object({ wanted: uuid() })

export const ideaForm = z.object({ id: uuid(), words: longText({ max: 500 }) })

export const materialForm = z.object({
  id: uuid(),
  title: text({ max: 80 }),
  audience: choice(audiences),
  url: optionalUrl(),
  chapters: chapters(),
})

export const reportForm = z.object({
  version: integer({ min: 0, max: 2_000_000_000 }),
  came_of_it: longText({ max: 3000 }),
  next_steps: optionalText({ max: 2000 }),
})
export const publicationForm = z.object({ version: integer({ min: 1, max: 2_000_000_000 }) })
