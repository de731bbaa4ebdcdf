// One step of the amount as an officer fills it in.
import { z } from 'zod'
import { choice, optionalText, optionalYen, text } from '#platform/forms/fields.ts'
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import { halfWidth } from '#platform/text/index.ts'
import { rateOf } from '../rules/amount.ts'
import type { Fact } from '../rules/facts.ts'
import { version } from './line-form.ts'
import type { AmountStep } from '../rules/rule-set.ts'

export const stepKinds = ['take', 'rate', 'floor', 'cap'] as const
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
  when: optionalText({ max: 1000 }),
})
type TypedStep = z.infer<typeof stepForm>

/** Yen that a step can begin with or be limited by, as expressions. */
export const sources = (offered: ReadonlyMap<string, Fact>): { value: string; label: string }[] =>
  [...offered.values()].flatMap(({ name, type, words }) => (type === 'yen' ? [{ value: name, label: t(words) }] : []))

export function typedStep(step: AmountStep | null, offered: readonly { value: string }[]): FormState['values'] {
  if (step === null) return { kind: 'take' }
  const { article, words, take, rate, floor, cap, when = '' } = step
  const expression = take ?? (typeof cap === 'string' ? cap : '')
  const isOffered = offered.some(({ value }) => value === expression)
  return {
    article,
    words,
    when,
    kind: take !== undefined ? 'take' : rate !== undefined ? 'rate' : floor !== undefined ? 'floor' : 'cap',
    from: isOffered ? expression : '',
    written: isOffered ? '' : expression,
    rate: rate ?? '',
    yen: String(floor ?? (typeof cap === 'number' ? cap : '')),
  }
}

/** The step, or what is wrong by the name of the field. */
export function readStep({
  kind,
  article,
  words,
  from,
  written,
  rate,
  yen,
  when,
}: TypedStep): { step: AmountStep } | { errors: FormState['errors'] } {
  const own = { article, words, ...(when !== '' && { when }) }
  const expression = written === '' ? from : written
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
      : { step: { ...own, rate: share } }
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
      : { step: { ...own, floor: yen } }
  if (kind === 'cap' && expression === '')
    return yen === null
      ? {
          errors: {
            yen: t('限度額を書くか、上の一覧から選んでください', 'Enter the limit, or choose from the list above'),
          },
        }
      : { step: { ...own, cap: yen } }
  if (expression === '')
    return { errors: { from: t('もとになる額を選んでください', 'Please choose the amount to begin with') } }
  return { step: kind === 'take' ? { ...own, take: expression } : { ...own, cap: expression } }
}
