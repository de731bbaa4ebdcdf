// One step of the amount as an officer fills it in.
import { z } from 'zod'
import { choice, optionalText, optionalYen, text } from '#platform/forms/fields.ts'
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import { halfWidth } from '#platform/text/index.ts'
import { rateOf } from '../rules/amount.ts'
import type { Fact } from '../rules/facts.ts'
import { cappedIn, cappedSum, itemsOf } from '../rules/capped-sum.ts'
import type { AmountStep } from '../rules/rule-set.ts'
import { conditionFields, readConditions, typedConditions } from './condition-form.ts'
import { version } from './line-form.ts'

type Facts = ReadonlyMap<string, Fact>

export const stepKinds = ['take', 'items', 'rate', 'floor', 'cap'] as const
export const stepForm = z.object({
  version,
  kind: choice(stepKinds),
  article: optionalText({ max: 60 }),
  words: text({ max: 200 }),
  /** An expression of `sources`. */
  from: optionalText({ max: 200 }),
  written: optionalText({ max: 1000 }),
  rate: optionalText({ max: 20 }),
  yen: optionalYen(),
  /** Of `items`: the table that is added up. */
  costs: optionalText({ max: 60 }),
  how: choice(['always', 'chosen', 'written']),
  ...conditionFields,
  when: optionalText({ max: 1000 }),
})
type TypedStep = z.infer<typeof stepForm>

/** Each item with the field of its limit. */
export const capsOf = (facts: Facts) => itemsOf(facts).map((item, at) => ({ ...item, name: `cap_${at + 1}` }))
export type CapField = ReturnType<typeof capsOf>[number]

/** The limits of the items. */
export const capsForm = (caps: readonly CapField[]) =>
  z.object(Object.fromEntries(caps.map(({ name }) => [name, optionalYen()])))
type TypedCaps = Readonly<Record<string, number | null>>

/** Yen that a step can begin with or be limited by, as expressions. */
export const sources = (offered: Facts): { value: string; label: string }[] =>
  [...offered.values()].flatMap(({ name, type, words }) => (type === 'yen' ? [{ value: name, label: t(words) }] : []))

const whenTyped = (when: string | undefined, facts: Facts): FormState['values'] => {
  if (when === undefined) return { how: 'always', join: 'all' }
  const chosen = typedConditions(when, facts)
  return chosen === null ? { how: 'written', join: 'all', when } : { how: 'chosen', ...chosen }
}

function kindTyped(step: AmountStep, facts: Facts): FormState['values'] {
  const { rate, floor, cap } = step
  if (rate !== undefined) return { kind: 'rate', rate }
  if (floor !== undefined) return { kind: 'floor', yen: String(floor) }
  if (typeof cap === 'number') return { kind: 'cap', yen: String(cap) }
  const [kind, expression, fields] = [step.take === undefined ? 'cap' : 'take', step.take ?? cap ?? '', capsOf(facts)]
  if (facts.get(expression)?.type === 'yen') return { kind, from: expression }
  const sum = kind === 'take' ? cappedIn(expression, fields) : null
  if (sum === null) return { kind, written: expression }
  const caps = fields.flatMap(({ name, costs, code }) => {
    const yen = sum.caps.get(code)
    return costs === sum.costs && yen !== undefined ? [[name, String(yen)]] : []
  })
  return { kind: 'items', costs: sum.costs, ...Object.fromEntries(caps) }
}

/** As the form shows a stored step; `null`: an empty form. */
export function typedStep(step: AmountStep | null, facts: Facts): FormState['values'] {
  const [first] = itemsOf(facts)
  const costs = first?.costs ?? ''
  if (step === null) return { kind: 'take', costs, how: 'always', join: 'all' }
  const { article, words, when } = step
  return { article, words, costs, ...kindTyped(step, facts), ...whenTyped(when, facts) }
}

type Read<Part> = { step: Part } | { errors: FormState['errors'] }

/** In which cases; the first step is always done. */
function readWhen(typed: TypedStep, facts: Facts): Read<Pick<AmountStep, 'when'>> {
  if (typed.how === 'always') return { step: {} }
  if (typed.how === 'written')
    return typed.when === ''
      ? { errors: { when: t('式を書いてください', 'Please write the expression') } }
      : { step: { when: typed.when } }
  const read = readConditions(typed, facts)
  return 'errors' in read ? read : { step: { when: read.expression } }
}

type Makes = Pick<AmountStep, 'take' | 'rate' | 'floor' | 'cap'>

function readItems({ costs }: TypedStep, typed: TypedCaps, facts: Facts): Read<Makes> {
  const fields = capsOf(facts).filter((field) => field.costs === costs)
  const [first] = fields
  if (first === undefined)
    return { errors: { costs: t('経費の表を選んでください', 'Please choose the table of costs') } }
  const caps = fields.flatMap(({ code, name }) => {
    const yen = typed[name] ?? null
    return yen === null ? [] : [[code, yen] as const]
  })
  return caps.length === 0
    ? { errors: { [first.name]: t('どれかの費目に上限を書いてください', 'Enter the limit of at least one item') } }
    : { step: { take: cappedSum({ costs, caps: new Map(caps) }, fields) } }
}

function readMakes(typed: TypedStep, caps: TypedCaps, facts: Facts): Read<Makes> {
  const { kind, from, written, rate, yen } = typed
  const expression = written === '' ? from : written
  if (kind === 'items') return readItems(typed, caps, facts)
  if (kind === 'rate') {
    const share = halfWidth(rate).trim()
    return rateOf(share) === null
      ? {
          errors: {
            rate: t(
              '1/2 や 50% のように、0より大きく全額までで書いてください',
              'Write 1/2 or 50%: more than nothing, at most all',
            ),
          },
        }
      : { step: { rate: share } }
  }
  if (kind === 'floor')
    return yen === null || yen < 1
      ? {
          errors: {
            yen: t(
              '何円未満を切り捨てるかを書いてください（例：1,000）',
              'Say which multiple to cut to, such as 1,000',
            ),
          },
        }
      : { step: { floor: yen } }
  if (kind === 'cap' && expression === '')
    return yen === null
      ? {
          errors: {
            yen: t('限度額を書くか、上の一覧から選んでください', 'Enter the limit, or choose from the list above'),
          },
        }
      : { step: { cap: yen } }
  if (expression === '')
    return { errors: { from: t('もとになる額を選んでください', 'Please choose the amount to begin with') } }
  return { step: kind === 'take' ? { take: expression } : { cap: expression } }
}

/** The step, or what is wrong by the name of the field. */
export function readStep(typed: TypedStep, caps: TypedCaps, facts: Facts): Read<AmountStep> {
  const { article, words } = typed
  const [makes, when] = [readMakes(typed, caps, facts), readWhen(typed, facts)]
  if ('errors' in makes || 'errors' in when)
    return { errors: { ...('errors' in makes && makes.errors), ...('errors' in when && when.errors) } }
  return { step: { article, words, ...makes.step, ...when.step } }
}
