import { z } from 'zod'
import { optionalText, text, uuid } from '#platform/forms/fields.ts'
import { type Target, targets } from '../imports/column-map.ts'

export const uploadForm = z.object({ id: uuid(), source: text({ max: 60 }) })
export const startForm = z.object({ map: text({ max: 100 }) })

const heading = optionalText({ max: 500 })
const column = (target: Target) => `column_${target}` as const

/** One choice of a heading for each of our fields: `column_name`, `column_address` … */
export const columnsForm = z.object({
  column_name: text({ max: 500 }),
  ...Object.fromEntries(targets.filter((target) => target !== 'name').map((target) => [column(target), heading])),
})

/** The chosen headings by field; what was left open is absent. */
export const chosenColumns = (values: Record<string, unknown>): Partial<Record<Target, string[]>> =>
  Object.fromEntries(
    targets.flatMap((target) => {
      const value = values[column(target)]
      return typeof value === 'string' && value !== '' ? [[target, [value]]] : []
    }),
  )
