// What somebody answered, by the code of the field. All of it is text, tidied where it could be read (2026-04-01, 1200000) and as it was
// typed where not: a draft loses nothing.
import type { FormState } from '#platform/forms/state.ts'
import { z } from 'zod'

const parts = z.record(z.string(), z.string())
const answer = z.union([z.string(), z.array(z.string()), parts, z.array(parts)])

/** By the code of the part; those left empty are not there. */
export type Parts = Readonly<Record<string, string>>
/** Of a plain field; of one where several are chosen; of one in parts (a bank account); of one in rows (a budget). */
export type Answer = string | readonly string[] | Parts | readonly Parts[]
export type Answers = Readonly<Record<string, Answer>>
export type Values = FormState['values']

/** As jsonb keeps them. */
export const answersShape = z.record(z.string(), answer)

const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined

export const answerTo = (answers: Answers, code: string): Answer | undefined => own(answers, code)
export const part = (parts: Parts, code: string): string => own(parts, code) ?? ''

const isList = (answer: Answer): answer is readonly string[] | readonly Parts[] => Array.isArray(answer)
const isText = (one: unknown): one is string => typeof one === 'string'
const isParts = (one: unknown): one is Parts => typeof one === 'object' && one !== null && !Array.isArray(one)

export const textOf = (answer: Answer | undefined): string => (isText(answer) ? answer : '')
export const listOf = (answer: Answer | undefined): string[] =>
  answer !== undefined && isList(answer) ? answer.filter(isText) : []
export const partsOf = (answer: Answer | undefined): Parts => (isParts(answer) ? answer : {})
export const rowsOf = (answer: Answer | undefined): Parts[] =>
  answer !== undefined && isList(answer) ? answer.filter(isParts) : []

/** The name of an input: a code has no hyphen, so no two fields share one. */
export const inputName = (code: string, ...more: (string | number)[]): string =>
  ['f', code, ...more].filter((piece) => piece !== '').join('-')

/** The code and, of a row, its number: what `inputName` made a name of. */
export function fieldOfInput(name: string): { code: string; row?: number; part: string } | null {
  const [, code, row, part = ''] = /^f-([a-z]\w*)(?:-(\d+))?(?:-([a-z]\w*))?$/.exec(name) ?? []
  return code === undefined ? null : { code, part, ...(row === undefined ? {} : { row: Number(row) }) }
}
