// What makes one kind of event differ from another. A kind is one file of this folder and one line in index.ts.
import type { Phrase } from '#platform/i18n/index.ts'
import type { Admission } from '../tables.ts'

export interface Kind {
  id: string
  label: Phrase
  /** The colour of its chip. */
  chip: 'key' | 'good' | 'wait' | 'plain'
  /** One line under the name where a kind is chosen. */
  description: Phrase
  /** What a new draft begins with. */
  usual: {
    admission: Admission
    capacity: number
    group_max: number
    /** How long one session lasts. */
    minutes: number
    sessions: number
    asks_about_work: boolean
  }
  /** What an organizer of this kind also has: tables that mix, booths with times. */
  has: readonly ('seating' | 'booths')[]
  /** Beside each text of the form: what to write there. */
  help: Readonly<Record<'title' | 'summary' | 'description' | 'for_whom' | 'bring', Phrase>>
}
