// What makes one kind of challenge differ from another. A kind is one file of this folder and one line in index.ts.
import type { Phrase } from '#platform/i18n/index.ts'

/** The texts of the canvas, in the order in which they are written and read. */
const canvasFields = ['title', 'current_state', 'goal', 'work', 'experience', 'way', 'decider'] as const
export type CanvasField = (typeof canvasFields)[number]

export interface Kind {
  id: string
  label: Phrase
  /** The colour of its chip. */
  chip: 'key' | 'good' | 'wait' | 'plain'
  /** One line under the name where a kind is chosen. */
  description: Phrase
  /** Chosen when…; two or three short lines for somebody who hesitates. */
  suits: readonly Phrase[]
  /** Kinds of organization that may post it; absent: every one. */
  posters?: readonly string[]
  /** Texts that must be there before it can be published, besides title, current state, goal and work. */
  needs: readonly ('experience' | 'way' | 'decider' | 'must_skill')[]
  /** `weekly`: hours a week for some months. `once`: hours in all. */
  time: 'weekly' | 'once'
  hours: { min: number; max: number }
  /** Absent for a kind that happens once. */
  months?: { min: number; max: number }
  /** `needed`: an amount from 0 yen; `optional`; `none`: may not be paid. Travel may be paid in every case. */
  reward: 'needed' | 'optional' | 'none'
  seats: { max: number; usual: number }
  /** How many days entries are taken unless they say otherwise. */
  window_days: number
  /** What to write, field by field. */
  help: Readonly<Partial<Record<CanvasField, Phrase>>>
  /** What a good one looks like. */
  example: Readonly<Record<'title' | 'current_state' | 'goal' | 'work', Phrase>>
  /** To know before writing (law, custom). */
  note?: Phrase
}
