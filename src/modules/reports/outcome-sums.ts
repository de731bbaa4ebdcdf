// What the follow-ups of a scheme come to. Pure.
import { t } from '#platform/i18n/index.ts'
import { yenText } from '#platform/text/index.ts'
import { type FormDefinition, fieldsOf } from '#modules/schemes/index.ts'
import type { OutcomeReport } from './queries/outcomes.ts'

export interface OutcomeSum {
  label: string
  /** How many chose each. */
  chosen: { label: string; count: number }[]
  /** Of a number; null: nobody said. */
  sum: number | null
  yen: boolean
  /** How many answered it. */
  said: number
}

/** Choices are counted, numbers added; words are read one by one. Of each year only, so that nobody counts twice. */
export const outcomeSums = (definition: FormDefinition, outcomes: readonly OutcomeReport[]): OutcomeSum[] =>
  fieldsOf(definition)
    .filter(({ kind }) => kind !== 'text')
    .map(({ code, kind, label, options }) => {
      const said = outcomes
        .map(({ answers }) => answers[code])
        .filter((answer) => typeof answer === 'string' && answer !== '')
      const chosen =
        kind === 'one'
          ? options.map((one) => ({ label: one.label, count: said.filter((answer) => answer === one.code).length }))
          : []
      const sum =
        kind === 'one' || said.length === 0 ? null : said.reduce((all: number, answer) => all + Number(answer), 0)
      return { label, chosen, sum, yen: kind === 'yen', said: said.length }
    })

/** In words; false: nothing was said. */
export const sumText = ({ chosen, sum, yen }: OutcomeSum): string | false => {
  if (chosen.length > 0)
    return chosen.map(({ label, count }) => t(`${label} ${count}件`, `${label}: ${count}`)).join(t('、', ', '))
  if (sum === null) return false
  return yen ? yenText(sum) : sum.toLocaleString('ja-JP')
}
