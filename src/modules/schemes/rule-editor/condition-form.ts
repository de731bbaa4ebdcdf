// Conditions as an officer fills them in: three rows of lists at most, each a fact, a comparison and a value; or CEL.
import { parseDate } from '#platform/calendar/index.ts'
import { choice, optionalText } from '#platform/forms/fields.ts'
import type { FormState } from '#platform/forms/state.ts'
import { type Phrase, t } from '#platform/i18n/index.ts'
import { wholeNumber } from '#platform/text/index.ts'
import {
  comparable,
  type Comparison,
  type Condition,
  comparisonsOf,
  comparisonWords,
  conditionsOf,
  expressionOf,
} from '../rules/condition.ts'
import { type Fact, optionsOf } from '../rules/facts.ts'

export const rows = [1, 2, 3] as const

const short = () => optionalText({ max: 300 })
/** Of a form whose `how` says whether they were chosen or written. */
export const conditionFields = {
  join: choice(['all', 'any']),
  fact_1: short(),
  is_1: short(),
  value_1: short(),
  fact_2: short(),
  is_2: short(),
  value_2: short(),
  fact_3: short(),
  is_3: short(),
  value_3: short(),
}
type Row = (typeof rows)[number]
type Typed = { join: 'all' | 'any' } & Readonly<Record<`${'fact' | 'is' | 'value'}_${Row}`, string>>

type Facts = ReadonlyMap<string, Fact>

/** A fact beside which this one may stand, by its words or its name. */
function factSaid(typed: string, { name, type }: Fact, facts: Facts): Fact | undefined {
  const said = typed.replace(/^「(.*)」$/, '$1')
  const others = [...facts.values()].filter((one) => one.name !== name && comparable(type, one.type))
  return others.find(({ words }) => words.ja === said || words.en === said) ?? others.find((one) => one.name === said)
}

/** A value as it is typed: so that it is read again as what it is. */
function valueText(value: string, fact: Fact | undefined, facts: Facts): string {
  const words = fact?.options?.[value] ?? facts.get(value)?.words
  if (fact === undefined || words === undefined) return value
  return facts.has(value) && factSaid(t(words), fact, facts)?.name !== value ? value : t(words)
}

/** As the form shows an expression; null where it says more than can be chosen. */
export function typedConditions(expression: string, facts: Facts): FormState['values'] | null {
  const simple = conditionsOf(expression, facts)
  if (simple === null || simple.conditions.length > rows.length) return null
  const chosen = simple.conditions.flatMap(({ fact, is, values }, i) => {
    const said = values.map((value) => valueText(value, facts.get(fact), facts))
    return [
      [`fact_${i + 1}`, fact],
      [`is_${i + 1}`, is],
      [`value_${i + 1}`, said.join('、')],
    ]
  })
  return { join: simple.join, ...Object.fromEntries(chosen) }
}

type Read = { condition: Condition } | { field: 'fact' | 'is' | 'value'; error: string }

const separators = /^[、,，\s]+/

/** Codes or labels one after another; a label may itself have a comma (卸売業、小売業), so the longest that fits is taken. */
function chosenIn(text: string, options: readonly [string, Phrase][]): { codes: string[]; unknown?: string } {
  const names = options
    .flatMap(([code, { ja, en }]) => [code, ja, en].map((name) => ({ code, name })))
    .toSorted((a, b) => b.name.length - a.name.length)
  const codes: string[] = []
  for (let rest = text.replace(separators, ''); rest !== '';) {
    const fit = names.find(({ name }) => rest.startsWith(name) && /^([、,，\s]|$)/.test(rest.slice(name.length)))
    if (fit === undefined) return { codes, unknown: rest.split(/[、,，\n]/)[0] ?? rest }
    codes.push(fit.code)
    rest = rest.slice(fit.name.length).replace(separators, '')
  }
  return { codes }
}

function readValues(fact: Fact, typed: string, facts: Facts): string[] | string {
  const one = typed.trim()
  const other = factSaid(one, fact, facts)
  if (other !== undefined) return [other.name]
  if (fact.type === 'number' || fact.type === 'yen') {
    const number = wholeNumber(one)
    return number === null
      ? t('数字か、くらべる項目の名前を書いてください', 'Write a whole number, or the name of another item')
      : [String(number)]
  }
  if (fact.type === 'date') {
    const day = parseDate(one)
    return day.ok
      ? [day.on]
      : t('日付か、くらべる日付の項目の名前を書いてください', 'Write a date, or the name of another date')
  }
  const options = optionsOf(fact)
  const { codes, unknown } = chosenIn(one, options)
  const near = options.filter(([, label]) => unknown !== undefined && t(label).includes(unknown))
  const offered = (near.length > 0 ? near : options)
    .slice(0, 20)
    .map(([, label]) => t(label))
    .join(t('、', ', '))
  if (unknown !== undefined)
    return t(
      `「${unknown}」はありません。次から書いてください：${offered}`,
      `There is no ${unknown}. Write some of: ${offered}`,
    )
  return codes.length > 0 ? codes : t(`次から書いてください：${offered}`, `Please write some of: ${offered}`)
}

function readRow(facts: Facts, name: string, is: string, typed: string): Read {
  const fact = facts.get(name)
  if (fact === undefined)
    return { field: 'fact', error: t('見るものを選んでください', 'Please choose what to look at') }
  const offered = comparisonsOf[fact.type]
  const comparison: Comparison | undefined = offered.find((one) => one === is)
  if (comparison === undefined) {
    const words = offered.map((one) => t(comparisonWords[one])).join(t('・', ', '))
    return {
      field: 'is',
      error:
        words === ''
          ? t('この項目は、式で書いてください', 'Write this one as an expression')
          : t(`この項目では「${words}」から選んでください`, `Choose from: ${words}`),
    }
  }
  if (fact.type === 'yes') return { condition: { fact: name, is: comparison, values: [] } }
  const values = readValues(fact, typed, facts)
  return typeof values === 'string'
    ? { field: 'value', error: values }
    : { condition: { fact: name, is: comparison, values } }
}

/** The expression that says what was chosen, or what is wrong by the name of the field. The first row is always read. */
export function readConditions(typed: Typed, facts: Facts): { expression: string } | { errors: FormState['errors'] } {
  const given = rows.flatMap((row) => {
    const [fact, is, value] = [typed[`fact_${row}`], typed[`is_${row}`], typed[`value_${row}`]]
    return row > 1 && fact === '' ? [] : [{ row, read: readRow(facts, fact, is, value) }]
  })
  const wrong = given.flatMap(({ row, read }) =>
    'error' in read ? [[`${read.field}_${row}`, read.error] as const] : [],
  )
  if (wrong.length > 0) return { errors: Object.fromEntries(wrong) }
  const conditions = given.flatMap(({ read }) => ('condition' in read ? [read.condition] : []))
  return { expression: expressionOf({ join: typed.join, conditions }, facts) }
}
