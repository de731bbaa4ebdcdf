import { z } from 'zod'
import { choice, integer, optionalInteger, optionalChoice, optionalText, text, uuid } from '#platform/forms/fields.ts'
import { isId } from '#platform/id.ts'
import { industryOptions } from '#modules/members/index.ts'
import { participantKinds } from '#modules/registrations/index.ts'
import { pinReasons } from './tables.ts'
import type { Word } from './actions/check-in.ts'

/** The last part of a ticket's address; a code alone stays. Empty for what is no ticket of ours: any QR code may come before the camera. */
export function codeOf(given: string): string {
  const last = given.split(/[?#]/)[0]?.split('/').filter(Boolean).at(-1)?.trim() ?? ''
  return /^[\w-]{1,100}$/.test(last) ? last : ''
}

/** One of a name, a whole group or a ticket. */
export const tapForm = z.object({
  participant: optionalText({ max: 60 }),
  group: optionalText({ max: 60 }),
  /** What a QR code says or a scanner types: the ticket's address, or its code alone. */
  code: optionalText({ max: 5000 }),
})

export const undoForm = z.object({ participant: uuid() })

export const walkInForm = () =>
  z.object({
    id: uuid(),
    name: text({ max: 60 }),
    organization_name: optionalText({ max: 100 }),
    kind: optionalChoice(participantKinds.map(({ code }) => code)),
    industry: optionalChoice(industryOptions().map(({ value }) => value)),
  })

const most = 500
const several = z.array(z.unknown()).min(1).max(most)
const at = z.iso.datetime().transform((given) => new Date(given))
const participant = z.string().refine(isId)
/** One word of a device that was without a connection: JSON, because there are many. */
const word = () =>
  z.union([
    z.object({ participant, at, how: z.literal('name'), undo: z.literal(true) }),
    z.object({ participant, at, how: z.literal('walk-in'), walk_in: walkInForm() }),
    z.object({
      participant: participant.optional(),
      code: z.string().transform(codeOf).optional(),
      at,
      how: z.enum(['qr', 'name']),
    }),
  ])

/** In the device's order, each read by itself: null where one cannot be read. All is null for what no door page of ours sends. */
export function readWords(given: string): (Word | null)[] | null {
  try {
    return several.parse(JSON.parse(given)).map((one) => word().safeParse(one).data ?? null)
  } catch {
    return null
  }
}

const version = () => integer({ min: 0, max: 2_000_000_000 })
export const settingsForm = z.object({
  version: version(),
  tables: integer({ min: 1, max: 200, unit: /卓$/ }),
  size: integer({ min: 1, max: 100, unit: /[席名人]$/ }),
  /** Where tables differ: 8, 8, 6. */
  sizes: optionalText({ max: 800 }),
  rounds: integer({ min: 1, max: 6, unit: /回$/ }),
})
export const pinForm = z.object({
  participant: uuid(),
  table_no: integer({ min: 1, max: 200, unit: /番|卓/ }),
  why: choice(pinReasons),
})
export const unpinForm = z.object({ participant: uuid() })
export const planForm = z.object({ who: choice(['admitted', 'present']) })
/** `people` are check boxes; the button `swap` lets two change places. */
export const moveForm = z.object({
  round: integer({ min: 1, max: 6 }),
  people: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((given) => [given ?? []].flat().filter(isId)),
  to: optionalInteger({ min: 1, max: 200 }),
  swap: optionalChoice(['yes']),
})
export const overForm = z.object({ over: integer({ min: 0, max: 6 }) })
export const announceForm = z.object({ announced: choice(['yes', 'no']) })
