import { z } from 'zod'
import { choice, optionalText, text, uuid } from '#platform/forms/fields.ts'
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import { type ColumnMap, headingsByTarget } from '../imports/column-map.ts'
import type { Importable } from '../imports/importable.ts'
import { importables } from '../imports/index.ts'

export const uploadForm = z.object({
  id: uuid(),
  kind: choice(importables.map(({ kind }) => kind)),
  source: text({ max: 60 }),
})
export const startForm = z.object({ map: text({ max: 100 }) })

export const columnField = (target: string): string => `column_${target}`

/** The chosen headings by field; what was left open is absent. */
export const chosenColumns = (
  { targets }: Importable,
  values: Readonly<Record<string, unknown>>,
): Record<string, string[]> =>
  Object.fromEntries(
    Object.keys(targets).flatMap((target) => {
      const value = values[columnField(target)]
      return typeof value === 'string' && value !== '' ? [[target, [value]]] : []
    }),
  )

/** The same form as this map would fill it: what is known already need not be chosen again. */
export const columnsAsRead = ({ maps }: Importable, map: ColumnMap | null, headings: readonly string[]): FormState => {
  const known = map ?? maps.at(-1)
  const chosen = known === undefined ? {} : headingsByTarget(known, headings)
  return {
    values: Object.fromEntries(Object.entries(chosen).map(([target, heading]) => [columnField(target), heading])),
    errors: {},
  }
}

/** One choice of a heading for each of our fields: `column_name`, `column_address` … */
export const columnsForm = ({ targets, needed: [first = '', ...others] }: Importable) =>
  z
    .object(Object.fromEntries(Object.keys(targets).map((target) => [columnField(target), optionalText({ max: 500 })])))
    .refine((values) => [first, ...others].some((target) => values[columnField(target)] !== ''), {
      path: [columnField(first)],
      error: () => t('この列を選んでください', 'Please choose this column'),
    })
