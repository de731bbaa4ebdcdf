import { z } from 'zod'
import { choices, yes } from '#platform/forms/fields.ts'
import { topicCodes } from '#modules/schemes/index.ts'

export const wishForm = z.object({ topics: choices(topicCodes), off: yes() })
