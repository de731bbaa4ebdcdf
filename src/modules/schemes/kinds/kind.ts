// What makes one kind of scheme differ from another. A kind is one file of this folder and one line in index.ts.
import type { Phrase } from '#platform/i18n/index.ts'
import type { StageCode } from '../stages.ts'

interface Words {
  label: Phrase
  /** What to write there, with an example. */
  help: Phrase
}

export interface Kind {
  id: string
  label: Phrase
  /** The colour of its chip. */
  chip: 'key' | 'good' | 'wait' | 'plain'
  /** One line under the name where a kind is chosen. */
  description: Phrase
  /** What is called how where it gives money; null: none is given. */
  money: Readonly<Record<'costs_words' | 'amount_words' | 'rate_words', Words>> | null
  /** What an application usually goes through, beside what it always does; null: applied for elsewhere. */
  usual: readonly StageCode[] | null
  /** Beside each text of the form: what to write there. */
  help: Readonly<Record<'title' | 'summary' | 'content' | 'for_whom' | 'how_to_apply', Phrase>>
}
