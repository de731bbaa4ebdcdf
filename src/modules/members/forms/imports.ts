import { z } from 'zod'
import { choice, optionalText, text, uuid } from '#platform/forms/fields.ts'
import { t } from '#platform/i18n/index.ts'
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

/** One choice of a heading for each of our fields: `column_name`, `column_address` … */
export const columnsForm = ({ targets, needed: [first = '', ...others] }: Importable) =>
  z
    .object(Object.fromEntries(Object.keys(targets).map((target) => [columnField(target), optionalText({ max: 500 })])))
    .refine((values) => [first, ...others].some((target) => values[columnField(target)] !== ''), {
      path: [columnField(first)],
      error: () => t('この列を選んでください', 'Please choose this column'),
    })
