// One example as an officer fills it in: what the rules read, and what must come of it.
import { parseDate } from '#platform/calendar/index.ts'
import { integer, optionalYen } from '#platform/forms/fields.ts'
import { type FormState, typed, typedList } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import { clean, groupDigits } from '#platform/text/index.ts'
import type { Fact } from '../rules/facts.ts'
import { groups } from '../rules/facts.ts'
import { namesRead, type Rules } from '../rules/compile.ts'
import { awardText, readAwards } from './award-text.ts'
import { type Case, type Example, outcomes } from '../rules/rule-set.ts'

/** What can be typed: fifteen digits. */
const widest = 999_999_999_999_999

/** `form.cost_yen` → `fact_form_cost_yen`. Of costs: one input for each line of the budget. */
export const inputOf = ({ name }: Pick<Fact, 'name'>, line?: string): string =>
  `fact_${name.replace('.', '_')}${line === undefined ? '' : `-${line}`}`

/** Only what these rules look at is asked. */
export function factsRead(rules: Rules): Fact[] {
  const names = namesRead(rules)
  return [...rules.facts.values()].filter(({ name }) => names.has(name))
}

const isText = (value: unknown): value is string => typeof value === 'string'
const textOf = (value: unknown): string => (isText(value) || typeof value === 'number' ? String(value) : '')

function shown(fact: Fact, value: unknown): [string, string | string[]][] {
  if (fact.type === 'yes') return [[inputOf(fact), value === true ? 'yes' : value === false ? 'no' : '']]
  if (fact.type === 'choices') return [[inputOf(fact), Array.isArray(value) ? value.filter(isText) : []]]
  if (fact.type === 'awards') return [[inputOf(fact), awardText(value)]]
  if (fact.type !== 'costs') return [[inputOf(fact), textOf(value)]]
  const costs: unknown[] = Array.isArray(value) ? value : []
  return Object.keys(fact.options ?? {}).map((line) => {
    const of = costs.find(
      (cost): cost is object => typeof cost === 'object' && cost !== null && 'line' in cost && cost.line === line,
    )
    return [inputOf(fact, line), of !== undefined && 'eligible_yen' in of ? textOf(of.eligible_yen) : '']
  })
}

const valueIn = (given: Case, { name }: Fact): unknown => {
  const [group = '', code = ''] = name.split('.')
  const of = groups.find((one) => one === group)
  return of === undefined ? undefined : given[of]?.[code]
}

export function typedExample(example: Example | null, facts: readonly Fact[]): FormState['values'] {
  if (example === null) return { outcome: 'eligible' }
  const { title, case: given, expect } = example
  const said = facts.flatMap((fact) => shown(fact, valueIn(given, fact)))
  return {
    title,
    outcome: expect.outcome,
    amount_yen: textOf(expect.amount_yen),
    unmet: expect.unmet ?? [],
    ...Object.fromEntries(said),
  }
}

type ReadFact = { value?: unknown } | { input: string; error: string }

function readFact(fact: Fact, form: FormState): ReadFact {
  const text = clean(typed(form, inputOf(fact)))
  const wrong = (error: string, input = inputOf(fact)) => ({ input, error })
  const number = (given: string, input?: string): number | ReturnType<typeof wrong> => {
    const least = fact.type === 'costs' ? 0 : (fact.least ?? -widest)
    const read = integer({ min: least, max: widest }).safeParse(given)
    return read.success ? read.data : wrong(read.error.issues[0]?.message ?? '', input)
  }
  if (fact.type === 'costs') {
    const lines = Object.keys(fact.options ?? {}).flatMap((line) => {
      const given = clean(typed(form, inputOf(fact, line)))
      return given === '' ? [] : [{ line, yen: number(given, inputOf(fact, line)) }]
    })
    const bad = lines.map(({ yen }) => yen).find((yen) => typeof yen !== 'number')
    if (typeof bad === 'object') return bad
    return lines.length === 0 ? {} : { value: lines.map(({ line, yen }) => ({ line, yen, eligible_yen: yen })) }
  }
  if (fact.type === 'choices') {
    const chosen = typedList(form, inputOf(fact)).filter((one) => one !== '')
    return chosen.length === 0 ? {} : { value: chosen }
  }
  if (text === '') return {}
  if (fact.type === 'yes') return { value: text === 'yes' }
  if (fact.type === 'number' || fact.type === 'yen') {
    const read = number(text)
    return typeof read === 'number' ? { value: read } : read
  }
  if (fact.type === 'awards') {
    const read = readAwards(text)
    return read === null
      ? wrong(
          t(
            '「2024-05-01 100000、2023-04-01 50000 ほかの制度」か「なし」と書いてください',
            'Write “2024-05-01 100000、2023-04-01 50000 ほかの制度”, or なし for none',
          ),
        )
      : { value: read }
  }
  if (fact.type !== 'date') return { value: text }
  const day = parseDate(text)
  return day.ok ? { value: day.on } : wrong(t(day.why))
}

/** Sums with or without their commas. */
const sorted = (values: readonly string[]): string => JSON.stringify(values.map(groupDigits).toSorted())

/** What the form shows of a value is still what it shows: the value itself stays, also what the form has no input for. */
const isUntouched = (fact: Fact, value: unknown, form: FormState): boolean =>
  value !== undefined &&
  shown(fact, value).every(([input, was]) => sorted([was].flat()) === sorted(typedList(form, input)))

/**
 * The example, or what is wrong by the name of the input. What is left empty is not known.
 * @param before the one that is changed
 */
export function readExample(
  form: FormState,
  facts: readonly Fact[],
  lines: readonly string[],
  before: Example | null,
): { example: Example } | { errors: FormState['errors'] } {
  const errors: Record<string, string> = {}
  const given: Record<string, Record<string, unknown>> = {}
  for (const fact of facts) {
    const was = before === null ? undefined : valueIn(before.case, fact)
    const read = isUntouched(fact, was, form) ? { value: was } : readFact(fact, form)
    const [group = '', code = ''] = fact.name.split('.')
    if ('error' in read) errors[read.input] = read.error
    else if (read.value !== undefined) (given[group] ??= {})[code] = read.value
  }
  const title = clean(typed(form, 'title')).slice(0, 200)
  if (title === '') errors['title'] = t('例に名前をつけてください', 'Please give the example a name')
  const outcome = outcomes.find((one) => one === typed(form, 'outcome'))
  if (outcome === undefined) errors['outcome'] = t('選んでください', 'Please choose')
  const asked = clean(typed(form, 'amount_yen'))
  const amount = optionalYen({ max: widest }).safeParse(asked)
  if (!amount.success) errors['amount_yen'] = amount.error.issues[0]?.message ?? ''
  if (outcome === undefined || Object.keys(errors).length > 0) return { errors }
  const unmet = lines.filter((id) => typedList(form, 'unmet').includes(id))
  const known: Case = Object.fromEntries(Object.entries(given))
  const expect = {
    outcome,
    ...(typeof amount.data === 'number' && { amount_yen: amount.data }),
    ...(asked === '' && before?.expect.amount_yen === null && { amount_yen: null }),
    // The form does not ask for it.
    ...(before?.expect.missing !== undefined && { missing: before.expect.missing }),
    ...((unmet.length > 0 || outcome === 'not') && { unmet }),
  }
  return { example: { title, case: known, expect } }
}
