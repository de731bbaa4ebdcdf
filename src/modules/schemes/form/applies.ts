// Which fields are asked, given what was answered before them.
import { type Answer, type Answers, answerTo, listOf, textOf } from './answers.ts'
import type { FormDefinition, FormField } from './definition.ts'

const has = (answer: Answer | undefined, value: string): boolean =>
  textOf(answer) === value || listOf(answer).includes(value)

/** A field or a section. `asked`: the answers to those fields before it that are asked themselves. */
export const isAsked = ({ when }: Pick<FormField, 'when'>, asked: Answers): boolean =>
  when === undefined || when.is.some((value) => has(answerTo(asked, when.field), value))

/** The fields that are asked, in order, and only the answers to them. */
export function whatIsAsked(definition: FormDefinition, answers: Answers): { fields: FormField[]; answers: Answers } {
  const kept: Record<string, Answer> = {}
  const fields = definition.sections.flatMap((section) =>
    section.fields.filter((field) => {
      const answer = answerTo(answers, field.code)
      const asked = isAsked(section, kept) && isAsked(field, kept)
      if (asked && answer !== undefined) kept[field.code] = answer
      return asked
    }),
  )
  return { fields, answers: kept }
}
