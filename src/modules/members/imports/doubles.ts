// Rows that stand twice in one file. Remembers what it has seen, in the order of the file.
import { notes } from './notes.ts'
import type { ReadRow } from './rows.ts'

/** The first of two rows counts; two shops under one id are told apart by name and address. */
export function doubleFinder(): (row: ReadRow) => ReadRow {
  const numbers = new Map<string, number>()
  const keys = new Map<string, { line: number; other_key: string }>()
  const others = new Map<string, number>()
  return (row) => {
    if (row.draft === null) return row
    const { corporate_number, source_key, other_key } = row.draft
    const numbered = corporate_number === null ? undefined : numbers.get(corporate_number)
    // Two branches of one firm share its name; without an address that tells nothing.
    const before =
      numbered ?? (corporate_number === null && !other_key.endsWith('|') ? others.get(other_key) : undefined)
    if (before !== undefined) return { ...row, outcome: 'rejected', notes: [notes.double(before)], draft: null }
    const taken = keys.get(source_key)
    if (corporate_number !== null) numbers.set(corporate_number, row.line)
    others.set(other_key, row.line)
    if (taken === undefined) {
      keys.set(source_key, { line: row.line, other_key })
      return row
    }
    if (taken.other_key === other_key)
      return { ...row, outcome: 'rejected', notes: [notes.double(taken.line)], draft: null }
    return {
      ...row,
      outcome: 'repaired',
      notes: [...row.notes, notes.keyTwice(source_key.replace(/^[\w-]+:/, ''), taken.line)],
      draft: { ...row.draft, source_key: other_key },
    }
  }
}
