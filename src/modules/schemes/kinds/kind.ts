// What makes one kind of scheme differ from another. A kind is one file of this folder and one line in index.ts.
import type { Phrase } from '#platform/i18n/index.ts'

export interface Kind {
  id: string
  label: Phrase
  /** The colour of its chip. */
  chip: 'key' | 'good' | 'wait' | 'plain'
  /** One line under the name where a kind is chosen. */
  description: Phrase
}
