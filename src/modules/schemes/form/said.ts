// Answers in words: to be checked before they are sent, on paper, side by side.
import type { Said } from '#platform/forms/said.ts'
import { t } from '#platform/i18n/index.ts'
import { type Answers, answerTo } from './answers.ts'
import { whatIsAsked } from './applies.ts'
import type { FormDefinition, FormField, FormSection } from './definition.ts'
import { kinds } from './kinds/index.ts'
import type { Words } from './kinds/kind.ts'

export interface SaidAnswer extends Said, Words {
  code: string
}
export interface SaidSection extends Pick<FormSection, 'code' | 'title'> {
  answers: SaidAnswer[]
}

export const isAccount = ({ kind }: Pick<FormField, 'kind'>): boolean => kind === 'bank'

const hidden = (): Words => ({ text: t('（支払の担当者だけに見えます）', '(seen only by those who pay)') })

/** Everything that is asked, in order; the text is empty where nothing is answered. Without `accounts` it is not said where money goes. */
export function sayAnswers(
  definition: FormDefinition,
  answers: Answers,
  { accounts } = { accounts: true },
): SaidSection[] {
  const asked = whatIsAsked(definition, answers)
  const said = (section: FormSection): SaidAnswer[] =>
    section.fields
      .filter((field) => asked.fields.includes(field))
      .map((field) => {
        const answer = answerTo(asked.answers, field.code)
        const shown = accounts || !isAccount(field)
        const words = answer === undefined ? { text: '' } : shown ? kinds[field.kind].words(field, answer) : hidden()
        return { code: field.code, label: field.label, ...words }
      })
  return definition.sections
    .map((section) => ({ code: section.code, title: section.title, answers: said(section) }))
    .filter(({ answers }) => answers.length > 0)
}

const mostColumns = 6

/** As answers.typ prints them: as a table where the paper is wide enough for one. */
export const printedAnswers = (answers: readonly SaidAnswer[]): Pick<SaidAnswer, 'label' | 'text' | 'table'>[] =>
  answers.map(({ label, text, table }) => ({
    label,
    text: text === '' ? t('（未記入）', '(not filled in)') : text,
    ...(table !== undefined && table.rows.length > 0 && table.head.length <= mostColumns && { table }),
  }))

export interface AnswerChange {
  code: string
  label: string
  before: string
  after: string
}

/** What differs between two sets of answers to one form, in words. */
export function answerChanges(definition: FormDefinition, before: Answers, after: Answers): AnswerChange[] {
  const [old, now] = [before, after].map((answers) => sayAnswers(definition, answers).flatMap((one) => one.answers))
  const texts = (said: readonly SaidAnswer[] = []) => new Map(said.map(({ code, text }) => [code, text]))
  const [was, is] = [texts(old), texts(now)]
  return definition.sections
    .flatMap(({ fields }) => fields)
    .map(({ code, label }) => ({ code, label, before: was.get(code) ?? '', after: is.get(code) ?? '' }))
    .filter(({ before, after }) => before !== after)
}
