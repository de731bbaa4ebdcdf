// What rules read of a form, as `form.NAME`.
import { type Answers, answerTo } from './answers.ts'
import { fieldsOf, type FormDefinition } from './definition.ts'
import { kinds } from './kinds/index.ts'
import type { FormFact } from '../rules/rule-set.ts'
import { checkAnswers } from './read.ts'

/** Every fact that this form can give. */
export const factTypesOf = (definition: FormDefinition): Record<string, FormFact> =>
  Object.assign({}, ...fieldsOf(definition).map((field) => kinds[field.kind].factTypes(field)))

/** The facts that these answers give. What is wrong, incomplete or not asked is not known, and so not there. */
export function factsOf(definition: FormDefinition, answers: Answers, today?: string): Record<string, unknown> {
  const read = checkAnswers(definition, answers, today)
  const doubtful = new Set(
    [...Object.keys(read.form.errors), ...read.missing.map(({ input }) => input)].map((input) => input.split('-')[1]),
  )
  return Object.assign(
    {},
    ...fieldsOf(definition).map((field) => {
      const answer = answerTo(read.answers, field.code)
      return answer === undefined || doubtful.has(field.code) ? {} : kinds[field.kind].facts(field, answer)
    }),
  )
}
