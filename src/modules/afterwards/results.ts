// Answers to a survey, question by question. Pure.
import { t } from '#platform/i18n/index.ts'
import { answerText, type Question } from '#modules/events/index.ts'
import type { Answers } from '#modules/registrations/index.ts'

export interface Result {
  question: Question
  /** How many answered it. */
  answered: number
  /** What could be chosen, and how many did; null where anything could be written. */
  bars: { label: string; count: number }[] | null
  /** Of numbers, and of one to five. */
  mean: number | null
  /** What was written. */
  texts: readonly string[]
}

const plain = (codes: readonly string[]) => codes.map((code) => ({ code, label: code }))

function choicesOf({ kind, options }: Question): { code: string; label: string }[] | null {
  if (kind === 'one' || kind === 'several') return plain(options)
  if (kind === 'scale') return plain(['1', '2', '3', '4', '5'])
  if (kind === 'yes')
    return [
      { code: 'yes', label: t('はい', 'Yes') },
      { code: 'no', label: t('いいえ', 'No') },
    ]
  return null
}

const meanOf = (values: readonly number[]): number | null =>
  values.length === 0 ? null : Math.round((values.reduce((sum, n) => sum + n, 0) / values.length) * 10) / 10

export function resultOf(question: Question, all: readonly Answers[]): Result {
  const given = all.flatMap((answers) => {
    const answer = answers[question.id]
    return answer === undefined ? [] : [typeof answer === 'string' ? [answer] : answer]
  })
  const choices = choicesOf(question)
  const isNumber = question.kind === 'scale' || question.kind === 'number'
  return {
    question,
    answered: given.length,
    bars:
      choices?.map(({ code, label }) => ({ label, count: given.filter((list) => list.includes(code)).length })) ?? null,
    mean: isNumber ? meanOf(given.flat().map(Number)) : null,
    texts: choices === null ? given.flat() : [],
  }
}

/** A row an answer, a column a question. */
export const surveyRows = (questions: readonly Question[], all: readonly Answers[]): string[][] =>
  all.map((answers) => questions.map((question) => answerText(question, answers[question.id])))
