// What can be imported: one typed description for each kind. Everything else of this folder works over it.
import type { Actor } from '#platform/auth/actor.ts'
import type { Db, Tx } from '#platform/db/index.ts'
import type { Phrase } from '#platform/i18n/index.ts'
import type { ImportOutcome } from '../tables.ts'
import type { Cell, ColumnMap } from './column-map.ts'
import type { Decision, Held } from './decide.ts'
import type { RowNote } from './notes.ts'

/** What a draft of any kind has: the row's own name within its source, and what two rows under one such name are told apart by. */
export interface Keyed {
  source_key: string
  other_key: string
}

export interface ReadRow<Draft = Keyed> {
  line: number
  title: string
  outcome: 'accepted' | 'repaired' | 'rejected'
  notes: RowNote[]
  /** Null for a rejected row. */
  draft: Draft | null
}

/** A row whose fate is decided; nothing is written yet. */
export interface Settled<Draft = Keyed> extends Omit<ReadRow<Draft>, 'outcome'> {
  outcome: ImportOutcome
  /** The id of the row it is, or becomes, in our own table. */
  subject: string | null
  /** Null for rejected and unchanged rows. */
  write: { insert: Draft } | { update: Partial<Draft> } | null
}

/** Whom a row was found to be: somebody already here (`held`), nobody yet (null), or one it must not be mixed with. */
export type Match<Draft> =
  { held: (Held & Partial<Draft>) | null; notes: RowNote[] } | { refuse: Phrase; subject: string }

export interface Added<Draft> {
  id: string
  draft: Draft
}

/**
 * One kind of import. Pages, job and command line hold it without knowing its draft (the default type):
 * the rows that one importable read are handed to no other.
 */
export interface Importable<Draft extends Keyed = Keyed> {
  /** Where everybody reads the source's name: what to write as it. Then no file's name stands in for it. */
  sourceHelp?: Phrase
  /** Where the day of the source is asked: the draft with it, if its own row names none. */
  dated?(draft: Draft, as_of_on: string): Draft
  /** In the database, in addresses and on the command line. */
  kind: string
  /** One of them, and a list of them. */
  noun: Phrase
  nouns: Phrase
  /** Said before an import and in its report. */
  remark: Phrase | null
  /** What a file may tell, with its labels, in the order of the page. */
  targets: Readonly<Record<string, Phrase>>
  /** Columns without which there is no import: any one of them is enough. */
  needed: readonly string[]
  /** Headings that would be understood, for a file whose headings are not. */
  headingHint: Phrase
  /** The kinds of file we know, the most particular first. */
  maps: readonly ColumnMap[]
  /** What columns that staff join stand apart by, where it is no blank. */
  joins: Readonly<Record<string, string>>
  /** What a preview shows of each row beside its title. */
  shown: readonly { label: Phrase; of(draft: Draft): string }[]
  /** By what two rows are seen to be the same, or told apart. */
  knownBy: Phrase
  /** Where the list of them is. */
  listHref: string
  /** Pure: the same row always gives the same outcome. `cell` gives what stands in the file under each target. */
  readRow(map: ColumnMap, cell: Cell, line: number): ReadRow<Draft>
  /** The names by which a row is remembered, and those by which a later one is seen to be the same. */
  identity(draft: Draft): { known: readonly string[]; asked: readonly string[] }
  /** What must not change between matching and writing; nothing where a unique index says enough. */
  lock?(tx: Tx, actor: Actor): Promise<void>
  /** Whom each of these drafts is, in their order; looked up for all of them at once. */
  match(db: Db, drafts: readonly Draft[], source: string): Promise<Match<Draft>[]>
  /** What of a row already here the file renews: `decide` over the fields of this kind. */
  decide(draft: Draft, held: Held & Partial<Draft>, source: string): Decision<Draft>
  insert(tx: Tx, actor: Actor, source: string, added: readonly Added<Draft>[]): Promise<void>
  update(tx: Tx, actor: Actor, id: string, changes: Partial<Draft>): Promise<void>
  /** The pages of those that are still there. */
  hrefs(db: Db, subjects: readonly string[]): Promise<ReadonlyMap<string, string>>
}
