// A row of the file against what is in the directory already: one rule for every kind. Pure.
import type { Phrase } from '#platform/i18n/index.ts'
import { notes } from './notes.ts'

/** Who wrote what is here, and whether anybody edited it since. */
export interface Held {
  id: string
  version: number
  origin: string
  source: string | null
  /** Somebody's own profile: nothing is written over it, and nothing into what they left empty. */
  own?: boolean
}

/** Columns that are one thing to a reader and change together. */
export interface Field<Draft> {
  label: Phrase
  /** Compared; the first tells whether the file says anything of it. */
  columns: readonly (keyof Draft)[]
  /** Follow from the others: written with them, not compared. */
  along?: readonly (keyof Draft)[]
  /** Where equal is less than the very same. */
  same?(draft: Draft, held: Partial<Draft>): boolean
}

export type Decision<Draft> =
  { act: 'change'; changes: Partial<Draft>; notes: Phrase[] } | { act: 'leave'; notes: Phrase[] }

const listed = <Draft>(fields: readonly Field<Draft>[]): Phrase => ({
  ja: fields.map(({ label }) => label.ja).join('、'),
  en: fields.map(({ label }) => label.en).join(', '),
})

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

/**
 * What the file says more or otherwise. What this source wrote itself and nobody edited since is replaced;
 * of everything else only the empty fields are filled. A file that does not say takes nothing away.
 */
export function decide<Draft>(
  fields: readonly Field<Draft>[],
  draft: Draft,
  held: Held & Partial<Draft>,
  source: string,
): Decision<Draft> {
  const ours = held.origin === 'import' && held.version === 1 && held.source === source
  const says = (row: Partial<Draft>, { columns: [first] }: Field<Draft>) => first !== undefined && !isEmpty(row[first])
  const same = ({ columns, same: alike }: Field<Draft>): boolean =>
    alike?.(draft, held) ?? columns.every((column) => JSON.stringify(draft[column]) === JSON.stringify(held[column]))
  const differing = fields.filter((field) => says(draft, field) && !(says(held, field) && same(field)))
  const { changed = [], kept = [] } = Object.groupBy(differing, (field) =>
    !held.own && (ours || !says(held, field)) ? 'changed' : 'kept',
  )
  const changes: Partial<Draft> = {}
  for (const { columns, along = [] } of changed) {
    for (const column of [...columns, ...along]) changes[column] = draft[column]
  }
  const said = kept.length === 0 ? [] : [notes.kept(listed(kept))]
  return changed.length === 0
    ? { act: 'leave', notes: said }
    : { act: 'change', changes, notes: [notes.updated(listed(changed)), ...said] }
}
