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
  /** Of a number: 人. Shares (％) are no sums: what was said is averaged. */
  unit: string
  /** How many answered it. */
  said: number
}

/** Choices are counted, numbers added; words are read one by one. Of each year only, so that nobody counts twice. */
export const outcomeSums = (
  definition: FormDefinition,
  outcomes: readonly Pick<OutcomeReport, 'answers'>[],
): OutcomeSum[] =>
  fieldsOf(definition)
    .filter(({ kind }) => kind !== 'text')
    .map(({ code, kind, label, options, unit = '' }) => {
      const said = outcomes
        .map(({ answers }) => answers[code])
        .filter((answer) => typeof answer === 'string' && answer !== '')
      const chosen =
        kind === 'one'
          ? options.map((one) => ({ label: one.label, count: said.filter((answer) => answer === one.code).length }))
          : []
      const sum =
        kind === 'one' || said.length === 0 ? null : said.reduce((all: number, answer) => all + Number(answer), 0)
      return { label, chosen, sum, yen: kind === 'yen', unit, said: said.length }
    })

const isShare = (unit: string): boolean => unit.normalize('NFKC') === '%'

/** In words; false: nothing was said. */
export const sumText = ({ chosen, sum, yen, unit, said }: OutcomeSum): string | false => {
  if (chosen.length > 0)
    return chosen.map(({ label, count }) => t(`${label} ${count}件`, `${label}: ${count}`)).join(' ／ ')
  if (sum === null) return false
  if (isShare(unit)) {
    const mean = (sum / said).toLocaleString('en', { maximumFractionDigits: 1 })
    return t(`平均 ${mean}${unit}`, `${mean}% on average`)
  }
  const [ja, en] = yen
    ? [yenText(sum), yenText(sum)]
    : [`${sum.toLocaleString('ja')}${unit}`, `${sum.toLocaleString('en')} ${unit}`.trim()]
  return t(`合計 ${ja}`, `${en} in all`)
}
