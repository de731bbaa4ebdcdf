import { z } from 'zod'
import { optionalChoice, yes } from '#platform/forms/fields.ts'

/** `towns`: the codes of the other municipalities. */
export const homeTownForm = (towns: readonly string[]) => z.object({ home: optionalChoice(towns), shared: yes() })
