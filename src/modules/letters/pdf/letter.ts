// The letter on paper: its frozen words and nothing else.
import { join } from 'node:path'
import { letter as typeset } from '#platform/letters/index.ts'
import type { LetterContent } from '../content.ts'

const template = join(import.meta.dirname, 'letter.typ')

interface Printed {
  content: LetterContent
  /** The day the file bears. */
  decided_on: string
}

export const letterPdf = ({ content, decided_on }: Printed): Uint8Array<ArrayBuffer> =>
  typeset(template, { ...content, decided_on })
