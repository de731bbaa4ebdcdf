// The proof of what was submitted: a text whose SHA-256 is on the receipt. Whoever has the text can take its sum again. Pure.
import { createHash } from 'node:crypto'
import { type Answers, filesIn, type FormDefinition } from '#modules/schemes/index.ts'
import { type Application, asSubmitted } from './queries/applications.ts'

interface Submitted {
  call: string
  form: string
  applicant: string
  answers: Answers
  /** Of the files handed in. */
  files: readonly { id: string; sha256: string }[]
}

/** Keys in alphabetical order, however deep. */
const inOrder = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value

function proofText({ files, ...submitted }: Submitted): string {
  const sums = files.map(({ id, sha256 }) => `${id} ${sha256}`).toSorted()
  return JSON.stringify({ ...submitted, files: sums }, inOrder)
}

export const proofOf = (submitted: Submitted): string => createHash('sha256').update(proofText(submitted)).digest('hex')

/** Of an application as it was handed in last, whatever is being corrected in it. `files`: all that were ever handed in. */
export function submittedText(application: Application, definition: FormDefinition, files: Submitted['files']): string {
  const { call, form, applicant_name, answers } = asSubmitted(application)
  const spoken = new Set(filesIn(definition, answers).map(({ id }) => id))
  return proofText({ call, form, applicant: applicant_name, answers, files: files.filter(({ id }) => spoken.has(id)) })
}
