// Putting a row together from its cells, with everything that was said of them.
import type { Phrase } from '#platform/i18n/index.ts'
import type { ReadRow } from './importable.ts'
import type { Note, Reading } from './reading.ts'

export const rejected = (line: number, title: string, why: Phrase): ReadRow<never> => ({
  line,
  title,
  outcome: 'rejected',
  notes: [why],
  draft: null,
})

/** `take` gives a reading's value and keeps its notes, in the order of the calls. */
export function readAs<Draft>(
  line: number,
  title: string,
  draftOf: (take: <T>(reading: Reading<T>) => T) => Draft,
): ReadRow<Draft> {
  const said: Note[] = []
  const draft = draftOf(({ value, notes }) => {
    said.push(...notes)
    return value
  })
  const outcome = said.some(({ repair }) => repair) ? 'repaired' : 'accepted'
  return { line, title, outcome, notes: said.map(({ words }) => words), draft }
}
