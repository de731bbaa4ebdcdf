// What rules read of a form, as `form.NAME`.
import { type Answers, answerTo } from './answers.ts'
import { fieldsOf, type FormDefinition } from './definition.ts'
import { kinds } from './kinds/index.ts'
import type { FormFact } from '../rules/rule-set.ts'
import { checkAnswers } from './read.ts'

/** Every fact that this form can give. */
export const factTypesOf = (definition: FormDefinition): Record<string, FormFact> =>
  Object.assign({}, ...fieldsOf(definition).map((field) => kinds[field.kind].factTypes(field)))

/** The fields that give one of these facts, and those on which it rests whether they are asked. */
function onlyFor(definition: FormDefinition, wanted: (name: string) => boolean): FormDefinition {
  const needed = new Set<string>()
  // A condition names a field that stands before it.
  for (const section of definition.sections.toReversed())
    for (const field of section.fields.toReversed()) {
      if (!needed.has(field.code) && !Object.keys(kinds[field.kind].factTypes(field)).some(wanted)) continue
      for (const code of [field.code, field.when?.field, section.when?.field]) if (code !== undefined) needed.add(code)
    }
  const sections = definition.sections.map((section) => ({
    ...section,
    fields: section.fields.filter(({ code }) => needed.has(code)),
  }))
  return { ...definition, sections }
}

/**
 * The facts that these answers give. What is wrong, incomplete or not asked is not known, and so not there.
 * `wanted`: no others are read out of them.
 */
export function factsOf(
  whole: FormDefinition,
  answers: Answers,
  today?: string,
  wanted?: (name: string) => boolean,
): Record<string, unknown> {
  const definition = wanted === undefined ? whole : onlyFor(whole, wanted)
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
