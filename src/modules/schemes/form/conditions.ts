// Conditions as an officer chooses them: `FIELD:ANSWER`, of everything that stands before and offers answers.
import { t } from '#platform/i18n/index.ts'
import type { Choice, FormField, When } from './definition.ts'
import { answersOffered } from './kinds/choices.tsx'

export interface Condition extends Choice {
  /** The question alone, and the answer alone: where there are many, they stand under their question. */
  question: string
  answer: string
}

/** 「種類」が「機械」 */
export const conditionsOf = (before: readonly FormField[]): Condition[] =>
  before.flatMap((field) =>
    answersOffered(field).map((choice) => ({
      code: `${field.code}:${choice.code}`,
      label: t(`「${field.label}」が「${choice.label}」`, `“${field.label}” is “${choice.label}”`),
      question: t(`「${field.label}」が…`, `“${field.label}” is …`),
      answer: choice.label,
    })),
  )

export const chosenOf = (when: When | undefined): string[] => when?.is.map((value) => `${when.field}:${value}`) ?? []

export function whenOf(chosen: readonly string[]): When | undefined {
  const [first, ...others] = chosen.map((one) => one.split(':'))
  const [field, value] = first ?? []
  return field && value ? { field, is: [value, ...others.flatMap(([, one]) => one ?? [])] } : undefined
}

/** Null: it can be one condition. */
export const whyNotWhen = (chosen: readonly string[]): string | null =>
  new Set(chosen.map((one) => one.split(':')[0])).size > 1
    ? t('1つの質問の答えだけを選んでください', 'Please choose answers to one question only')
    : null

export const whenWords = () => ({
  label: t('次のときだけ尋ねる', 'Asked only if'),
  help: t(
    '選ばなければ、いつでも尋ねます。1つの質問の答えを2つ以上選ぶと、そのどれかのときに尋ねます。',
    'Choose none to ask it always. Of several answers to one question, any will do.',
  ),
})
