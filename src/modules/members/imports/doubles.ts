// Rows that stand twice in one file. Remembers what it has seen, in the order of the file.
import type { Importable, Keyed, ReadRow } from './importable.ts'
import { notes } from './notes.ts'

/** The first of two rows counts; two that only share the file's own id are told apart otherwise. */
export function doubleFinder<Draft extends Keyed>({
  identity,
  noun,
  knownBy,
}: Pick<Importable<Draft>, 'identity' | 'noun' | 'knownBy'>): (row: ReadRow<Draft>) => ReadRow<Draft> {
  const seen = new Map<string, number>()
  const keys = new Map<string, { line: number; other_key: string }>()
  const double = (row: ReadRow<Draft>, line: number): ReadRow<Draft> => ({
    ...row,
    outcome: 'rejected',
    notes: [notes.double(line, noun, knownBy)],
    draft: null,
  })
  return (row) => {
    if (row.draft === null) return row
    const { line, draft } = row
    const { source_key, other_key } = draft
    const { known, asked } = identity(draft)
    const before = asked.map((name) => seen.get(name)).find((one) => one !== undefined)
    if (before !== undefined) return double(row, before)
    const taken = keys.get(source_key)
    for (const name of known) seen.set(name, line)
    if (taken === undefined) {
      keys.set(source_key, { line, other_key })
      return row
    }
    const again = taken.other_key === other_key ? taken : keys.get(other_key)
    if (again !== undefined) return double(row, again.line)
    keys.set(other_key, { line, other_key })
    const said = notes.keyTwice(source_key.replace(/^[\w-]+:/, ''), taken.line, knownBy)
    return { ...row, outcome: 'repaired', notes: [...row.notes, said], draft: { ...draft, source_key: other_key } }
  }
}
