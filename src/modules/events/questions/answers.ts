// Questions in a form: from what was posted to what is stored, back to the form, and into words.
import type { z } from 'zod'
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import { type Answer, type Asked, readers } from './kinds.ts'

/** To the event's questions, by the question's id. What was left empty is not there. */
export type Answers = Readonly<Record<string, Answer>>

/** The name of its field: an id with dashes would not do as a label's target. */
export const questionKey = ({ id }: Pick<Asked, 'id'>): string => `q_${id.replaceAll('-', '')}`

type Shape = Record<string, z.ZodType<Answer, string | string[] | undefined>>

/** One field for each question, to be spread into a form: `z.object({ ...own, ...questionShape(questions) })`. */
export const questionShape = (questions: readonly Asked[]): Shape =>
  Object.fromEntries(questions.map((question) => [questionKey(question), readers[question.kind](question)]))

const isAnswer = (value: unknown): value is Answer =>
  Array.isArray(value) ? value.length > 0 : typeof value === 'string' && value !== ''

/** From a form's value to what is stored. */
export const answersOf = (value: Readonly<Record<string, unknown>>, questions: readonly Asked[]): Answers =>
  Object.fromEntries(
    questions.flatMap((question): [string, Answer][] => {
      const answer = value[questionKey(question)]
      return isAnswer(answer) ? [[question.id, answer]] : []
    }),
  )

/** Stored answers as the form shows them, to be changed. */
export const typedAnswers = (answers: Answers, questions: readonly Asked[]): FormState['values'] =>
  Object.fromEntries(questions.map((question) => [questionKey(question), answers[question.id] ?? '']))

/** What each question's field is called in the summary of errors. */
export const questionLabels = (questions: readonly Asked[]): Record<string, string> =>
  Object.fromEntries(questions.map((question) => [questionKey(question), question.label]))

/** An answer in a list or a file; empty where there is none. */
export function answerText({ kind }: Pick<Asked, 'kind'>, answer: Answer | undefined): string {
  if (answer === undefined) return ''
  if (typeof answer !== 'string') return answer.join(t('、', ', '))
  return kind === 'yes' ? (answer === 'yes' ? t('はい', 'Yes') : t('いいえ', 'No')) : answer
}
