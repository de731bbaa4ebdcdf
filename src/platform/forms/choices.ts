import { t } from '#platform/i18n/index.ts'
import { isId } from '#platform/id.ts'
import { every, field, first, optional, type Outcome, read, required } from './field.ts'

const notChosen = () => t('選んでください', 'Please choose')
const outOfList = () => t('一覧から選び直してください', 'Please choose from the list')

const among = <T extends string>(values: readonly T[], text: string): Outcome<T> => {
  const value = values.find((candidate) => candidate === text)
  return value === undefined ? { error: outOfList() } : { value }
}

export const choice = <const T extends string>(values: readonly T[]) =>
  field((input): Outcome<T> => (first(input) === '' ? { error: notChosen() } : among(values, first(input))))
export const optionalChoice = <const T extends string>(values: readonly T[]) =>
  optional((value) => among(values, value))

/** Checkboxes: the chosen ones, each once, in the order of `values`. */
export const choices = <const T extends string>(values: readonly T[], { min = 0, max = values.length } = {}) =>
  field((input): Outcome<T[]> => {
    const chosen = new Set(every(input).filter((value) => value !== ''))
    const value = values.filter((candidate) => chosen.has(candidate))
    if (value.length < chosen.size) return { error: outOfList() }
    if (value.length < min) return { error: t(`${min}つ以上選んでください`, `Please choose at least ${min}`) }
    if (value.length > max) return { error: t(`${max}つまで選んでください`, `Please choose at most ${max}`) }
    return { value }
  })

/** A single checkbox with the value `yes`. */
export const yes = () => field((input) => ({ value: first(input) === 'yes' }))
/** A checkbox that must be ticked. */
export const agreed = (say: () => string) =>
  field((input): Outcome<true> => (first(input) === 'yes' ? { value: true } : { error: say() }))

const asUuid = read(
  (value) => (isId(value) ? value.toLowerCase() : null),
  () => t('選び直してください', 'Please choose again'),
)
export const uuid = () => required(asUuid)
