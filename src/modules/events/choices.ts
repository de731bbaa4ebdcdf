// What the form offers that other modules know.
import type { Db } from '#platform/db/index.ts'
import { t } from '#platform/i18n/index.ts'
import type { Option } from '#ui/index.ts'
import { measureOptions } from '#modules/vision/index.ts'
import { drawRules } from './asides.ts'
import type { Lists } from './forms.ts'
import type { Choices } from './pages/form/fields.ts'

/** A rule as it stands, or with each of its values. */
const pools = (): Option[] =>
  drawRules
    .filter(({ use }) => use.includes('pool'))
    .flatMap(({ code, label, values }): Option[] =>
      values === undefined
        ? [{ value: code, label: t(label) }]
        : values().map((value) => ({ value: `${code}:${value.code}`, label: t(value.label), group: t(label) })),
    )

const weights = (): Option[] =>
  drawRules
    .filter(({ use }) => use.includes('weight'))
    .map(({ code, label, help }) => ({ value: code, label: t(label), help: help && t(help) }))

export const choicesFor = async (db: Db): Promise<Choices> => ({
  measures: await measureOptions(db),
  weights: weights(),
  pools: pools(),
})

const values = (options: readonly Option[]) => options.map(({ value }) => value)

export const listsOf = (choices: Choices): Lists => ({
  measures: values(choices.measures),
  weights: values(choices.weights),
  pools: values(choices.pools),
})
