// How far a draft has come, section by section. Pure.
import { found } from '#platform/errors.ts'
import {
  type Answers,
  checkAnswers,
  type FormDefinition,
  type FormRead,
  labelsFor,
  sayAnswers,
} from '#modules/schemes/index.ts'

export interface SectionProgress {
  code: string
  title: string
  /** What a correction asks to be put right in it. */
  asked?: string
  /** Inputs still empty, and those that are wrong, by name: to lead to them. */
  missing: readonly { input: string; label: string }[]
  wrong: readonly { input: string; label: string; why: string }[]
}

const codeOf = (input: string): string => input.split('-')[1] ?? ''

/** Read by each of these days, the last one now: wrong is what is wrong on all of them. */
export function onEach(days: readonly string[], read: (day: string) => FormRead): FormRead {
  const reads = days.map(read)
  const last = found(reads.at(-1))
  const errors = Object.fromEntries(
    Object.entries(last.form.errors).filter(([input]) => reads.every(({ form }) => form.errors[input] !== undefined)),
  )
  return { ...last, form: { ...last.form, errors } }
}

/** Only sections in which something is asked. */
export function progressOf(definition: FormDefinition, answers: Answers, days: readonly string[]) {
  const whole = onEach(days, (day) => checkAnswers(definition, answers, day))
  const labels = labelsFor(definition, whole.form)
  const wrong = Object.entries(whole.form.errors).map(([input, why]) => ({ input, label: labels[input] ?? '', why }))
  const asked = new Set(sayAnswers(definition, answers).map(({ code }) => code))
  const sections = definition.sections
    .filter(({ code }) => asked.has(code))
    .map(({ code, title, fields }): SectionProgress => ({
      code,
      title,
      missing: whole.missing.filter(({ section }) => section.code === code),
      wrong: wrong.filter(({ input }) => fields.some((field) => field.code === codeOf(input))),
    }))
  return { sections, whole, ready: whole.missing.length === 0 && wrong.length === 0 }
}

export type Progress = ReturnType<typeof progressOf>

/** Where one goes on: the first section in which something is missing. */
export const nextToWrite = ({ sections }: Progress): SectionProgress | undefined =>
  sections.find(({ missing, wrong }) => missing.length + wrong.length > 0) ?? sections[0]
