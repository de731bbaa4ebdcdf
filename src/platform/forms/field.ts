// What every field builder is made of. What comes in is what a form posts: a string, a list of strings, or nothing.
// What goes out is typed; what is wrong is said in the reader's language, with what to do.
import { z } from 'zod'
import { t } from '#platform/i18n/index.ts'
import { clean } from '#platform/text/index.ts'

type Raw = string | string[] | undefined
export type Outcome<T> = { value: T } | { error: string }

const raw = z.union([z.string(), z.array(z.string())]).optional()
export const first = (input: Raw): string => (typeof input === 'string' ? input : (input?.[0] ?? ''))
export const every = (input: Raw): string[] => (typeof input === 'string' ? [input] : (input ?? []))

/** A field from a function: the value, or the sentence that says what to do. */
export function field<T>(read: (input: Raw) => Outcome<T>): z.ZodType<T, Raw> {
  return raw.transform((input, context): T => {
    const outcome = read(input)
    if ('value' in outcome) return outcome.value
    context.addIssue({ code: 'custom', message: outcome.error })
    return z.NEVER
  })
}

const missing = () => t('入力してください', 'Please fill this in')

/** A required field whose text is read by `read`; an empty one is asked for. */
export const required = <T>(read: (text: string) => Outcome<T>) =>
  field((input) => {
    const text = clean(first(input))
    return text === '' ? { error: missing() } : read(text)
  })

/** The same, where leaving it empty means null. */
export const optional = <T>(read: (text: string) => Outcome<T>) =>
  field<T | null>((input) => {
    const text = clean(first(input))
    return text === '' ? { value: null } : read(text)
  })

/** From a parser that answers null for what it cannot read. */
export const read =
  <T>(parse: (value: string) => T | null, error: () => string) =>
  (value: string): Outcome<T> => {
    const parsed = value.length > 4000 ? null : parse(value)
    return parsed === null ? { error: error() } : { value: parsed }
  }
