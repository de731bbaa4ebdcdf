// What a module declares about the people in its tables (its privacy.ts). Disclosure, erasing, retention and the register of
// files are all made from it; a test holds that every table of the database, and each of its columns, is declared.
import type { RawBuilder } from 'kysely'
import type { Db, Tx } from '#platform/db/index.ts'
import type { Tables } from '#platform/db/tables.ts'
import type { Phrase } from '#platform/i18n/index.ts'

/** Of whom a disclosure or an erasing is. Accounts and addresses belong to the installation, the rest to one municipality. */
export interface DataSubject {
  /** The nil UUID and '' where there is none: they fit no row. */
  person: string
  account: string
  /** In small letters. */
  emails: readonly string[]
  /** As others may have written them: names, readings, addresses, numbers; the longest first. */
  names: readonly string[]
  /** Their own things (`subject` of a holding): what a notice, a mail or an audit line may be about. */
  ids: readonly string[]
}

/** SQL over the holding's own table. */
type Condition = (one: DataSubject) => RawBuilder<unknown>

/** What a column becomes; none: it stays. */
export type Erased = string | number | boolean | null | RawBuilder<unknown>

export interface Column {
  label: Phrase
  /** `judged`: handed out by staff only, who look first whether it concerns somebody else (個人情報保護法 78条). */
  given: 'self' | 'judged'
  erased?: Erased
  /** In their own copy, instead of the column: what they may read by now. Staff hand out the column. */
  handed?: RawBuilder<unknown>
  /** Codes in words. */
  words?: Readonly<Record<string, Phrase>>
}

export interface Period {
  years?: number
  months?: number
  days?: number
}

/** How long rows stay although nobody left, counted from `since`. */
export interface Retention {
  after: Period
  since: RawBuilder<unknown>
  sinceWords: Phrase
  what: 'rows' | 'columns'
  why: Phrase
}

/** What hangs on something whose decision the person has not been told yet stays out of their own copy, as it stays off their pages. */
export interface UntilTold {
  /** Of a row: what `untold` asks about. */
  of: RawBuilder<unknown>
  untold: (db: Db, of: readonly string[]) => Promise<ReadonlySet<string>>
  /** Only these wait; none named: the row does. */
  columns?: readonly string[]
}

export interface Holding {
  /** `entry`; of the accounts `auth.user`. */
  table: string
  label: Phrase
  /** The rows that are about the person, or that they wrote. */
  whose: Condition
  columns: Readonly<Record<string, Column | null>>
  /**
   * With the person: their rows go, or columns become what they are told to, or everything stays until `retention`.
   * `last`: the audit, whose own act it is.
   */
  erase: 'rows' | 'columns' | 'nothing' | 'last'
  until_told?: UntilTold
  /** Why what stays may stay. */
  kept?: Phrase
  /** The column by whose value audit lines, notices, mails and files are known to be about this. */
  subject?: string
  retention?: Retention
  /** Its rows go with those of another table, whose retention takes them along; after the last of several, by a retention of its own. */
  follows?: Phrase | undefined
}

/** Texts of others in which the person may be named; names are forgotten there, the texts stay. */
export interface Mention {
  table: keyof Tables
  columns: readonly string[]
  about: Condition
}

/** One 個人情報ファイル (個人情報保護法 75条). */
export interface PersonalFile {
  name: Phrase
  purpose: Phrase
  /** 記録範囲: whose data. */
  people: Phrase
  /** 収集方法: from whom and how. */
  source: Phrase
  /** 経常的提供先: to whom it goes regularly. */
  recipients: Phrase
  /** 要配慮個人情報. */
  sensitive: boolean
}

export interface Privacy {
  /** None where a module knows nobody. */
  file?: PersonalFile
  holdings: readonly Holding[]
  mentions?: readonly Mention[]
  /** Sends what is to follow, in the erasing's own transaction, while it still stands whose things are whose. */
  beforeErasing?: (tx: Tx, municipality: string, one: DataSubject) => Promise<void>
  /** Tables that say nothing about a person, with the reason. */
  impersonal?: Readonly<Record<string, Phrase>>
}

type Spec<T extends keyof Tables> = Omit<Holding, 'table' | 'columns'> & {
  columns: { readonly [C in Exclude<keyof Tables[T], 'municipality'>]: Column | null }
}

/** A table with people in it: the compiler asks for every column. */
export const holding = <T extends keyof Tables & string>(table: T, spec: Spec<T>): Holding => ({ table, ...spec })

/** Keys, counters, other people's ids: neither handed out nor changed. */
export const technical = null
/** Handed out; what it says stays after erasing, about nobody in particular. */
export const shown = (ja: string, en: string, words?: Column['words']): Column => ({
  label: { ja, en },
  given: 'self',
  words,
})
/** Handed out, and erased. */
export const personal = (ja: string, en: string, erased: Erased): Column => ({
  label: { ja, en },
  given: 'self',
  erased,
})
/** What staff or others wrote about them. */
export const judged = (ja: string, en: string, erased?: Erased): Column => ({
  label: { ja, en },
  given: 'judged',
  erased,
})

/** What stands where a name stood. */
export const leftName = '退会した方'
/** What stands where a text stood that may not be empty. */
export const leftText = '（退会により消去しました）'
