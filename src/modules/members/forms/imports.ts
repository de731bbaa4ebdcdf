import { z } from 'zod'
import { choice, optionalDate, optionalText, text, uuid } from '#platform/forms/fields.ts'
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import { type ColumnMap, headingsByTarget } from '../imports/column-map.ts'
import type { Importable } from '../imports/importable.ts'
import { importables } from '../imports/index.ts'

/** Made when it is read: later modules bring kinds of their own. */
export const uploadForm = () =>
  z.object({
    id: uuid(),
    kind: choice(importables.map(({ kind }) => kind)),
    source: text({ max: 60 }),
    as_of_on: optionalDate(),
  })
export const startForm = z.object({ map: text({ max: 100 }) })

/** As many columns as may be joined into one field: 都道府県, 市区町村, 町名・番地. */
export const joined = [1, 2, 3] as const

export const columnField = (target: string, n = 1): string => (n === 1 ? `column_${target}` : `column_${target}_${n}`)

/** The chosen headings by field, several of one joined in their order; what was left open is absent. */
export const chosenColumns = (
  { targets }: Importable,
  values: Readonly<Record<string, unknown>>,
): Record<string, string[][]> =>
  Object.fromEntries(
    Object.keys(targets).flatMap((target) => {
      const chosen = joined.flatMap((n) => {
        const value = values[columnField(target, n)]
        return typeof value === 'string' && value !== '' ? [value] : []
      })
      return chosen.length === 0 ? [] : [[target, [chosen]]]
    }),
  )

/** The same form as this map would fill it: what is known already need not be chosen again. */
export const columnsAsRead = ({ maps }: Importable, map: ColumnMap | null, headings: readonly string[]): FormState => {
  const known = map ?? maps.at(-1)
  const chosen = known === undefined ? {} : headingsByTarget(known, headings)
  return {
    values: Object.fromEntries(
      Object.entries(chosen).flatMap(([target, found]) =>
        found.map((heading, i) => [columnField(target, i + 1), heading]),
      ),
    ),
    errors: {},
  }
}

/** Headings for each of our fields: `column_name`, `column_address`, `column_address_2` … */
export const columnsForm = ({ targets, needed: [first = '', ...others] }: Importable) =>
  z
    .object(
      Object.fromEntries(
        Object.keys(targets).flatMap((target) =>
          joined.map((n) => [columnField(target, n), optionalText({ max: 500 })] as const),
        ),
      ),
    )
    .refine(
      (values) => [first, ...others].some((target) => joined.some((n) => values[columnField(target, n)] !== '')),
      {
        path: [columnField(first)],
        error: () => t('この列を選んでください', 'Please choose this column'),
      },
    )
