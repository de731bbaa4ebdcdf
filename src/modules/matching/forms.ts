import { z } from 'zod'
import { choice, longText, optionalText, uuid } from '#platform/forms/fields.ts'

export const shortlistForm = z.object({ person: uuid(), note: optionalText({ max: 500 }) })
export const removalForm = z.object({ person: uuid() })
export const introduceForm = z.object({ id: uuid(), person: uuid(), note: longText({ min: 10, max: 1000 }) })
export const answerForm = z.object({ answer: choice(['yes', 'no']), words: optionalText({ max: 1000 }) })
