// The proof of what was submitted: anybody who has the same answers and files comes to the same SHA-256. Pure.
import { createHash } from 'node:crypto'
import type { Answers } from '#modules/schemes/index.ts'

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

export function proofOf({ files, ...submitted }: Submitted): string {
  const sums = files.map(({ id, sha256 }) => `${id} ${sha256}`).toSorted()
  return createHash('sha256')
    .update(JSON.stringify({ ...submitted, files: sums }, inOrder))
    .digest('hex')
}
