// One condition of a scheme as an officer fills it in.
import { z } from 'zod'
import { choice, integer, optionalText, text, yes } from '#platform/forms/fields.ts'
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import type { Fact } from '../rules/facts.ts'
import type { Line } from '../rules/rule-set.ts'
import { conditionFields, readConditions, typedConditions } from './condition-form.ts'

export const version = integer({ min: 1, max: 2_000_000_000 })
export const lineForm = z.object({
  version,
  article: optionalText({ max: 60 }),
  words: text({ max: 200 }),
  unmet: optionalText({ max: 300 }),
  duplicate: yes(),
  how: choice(['chosen', 'written']),
  ...conditionFields,
  must: optionalText({ max: 1000 }),
})
type TypedLine = z.infer<typeof lineForm>

type Facts = ReadonlyMap<string, Fact>

/** As the form shows a stored line; `null`: an empty form. */
export function typedLine(line: Line | null, facts: Facts): FormState['values'] {
  if (line === null) return { how: 'chosen', join: 'all' }
  const { article, words, unmet, duplicate, must } = line
  const own = { article, words, unmet, duplicate: duplicate ? 'yes' : '' }
  const chosen = typedConditions(must, facts)
  return chosen === null ? { ...own, how: 'written', join: 'all', must } : { ...own, how: 'chosen', ...chosen }
}

/** The line, or what is wrong by the name of the field. */
export function readLine(typed: TypedLine, id: string, facts: Facts): { line: Line } | { errors: FormState['errors'] } {
  const { article, words, unmet, duplicate } = typed
  const line = (must: string) => ({ line: { id, article, words, unmet, duplicate, must } })
  if (typed.how === 'written')
    return typed.must === ''
      ? { errors: { must: t('式を書いてください', 'Please write the expression') } }
      : line(typed.must)
  const read = readConditions(typed, facts)
  return 'errors' in read ? read : line(read.expression)
}
