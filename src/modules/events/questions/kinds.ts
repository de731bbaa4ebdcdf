// How each kind of question is read. What is left empty is ''.
import {
  choice,
  choices,
  integer,
  longText,
  optionalChoice,
  optionalInteger,
  optionalText,
  text,
} from '#platform/forms/fields.ts'
import type { z } from 'zod'
import type { Question } from '../queries/event.ts'
import type { QuestionKind } from '../tables.ts'

export type Answer = string | string[]
export type Asked = Pick<Question, 'id' | 'kind' | 'label' | 'help' | 'options' | 'needed'>

type Field = z.ZodType<Answer, string | string[] | undefined>

const line = { max: 200 }
const long = { max: 2000 }
const number = { min: 0, max: 1_000_000_000 }
export const scale = ['1', '2', '3', '4', '5'] as const
export const yesNo = ['yes', 'no'] as const

const oneOf = (options: readonly string[], needed: boolean): Field =>
  needed ? choice(options) : optionalChoice(options).transform((value) => value ?? '')

/** The field that reads the answer. */
export const readers: Readonly<Record<QuestionKind, (question: Asked) => Field>> = {
  line: ({ needed }) => (needed ? text(line) : optionalText(line)),
  text: ({ needed }) => (needed ? longText(long) : optionalText(long)),
  one: ({ options, needed }) => oneOf(options, needed),
  several: ({ options, needed }) => choices(options, { min: needed ? 1 : 0 }),
  yes: ({ needed }) => oneOf(yesNo, needed),
  number: ({ needed }) =>
    needed ? integer(number).transform(String) : optionalInteger(number).transform((value) => String(value ?? '')),
  scale: ({ needed }) => oneOf(scale, needed),
}
