import type { Actor } from '#platform/auth/actor.ts'
import type { Db } from '#platform/db/index.ts'
import type { Phrase } from '#platform/i18n/index.ts'

/** One thing found, as this viewer may see it. */
export interface Found {
  title: string
  href: string
  /** Under the title: a kind, a firm, a place. */
  by: string
  /** What a snippet is taken from. */
  text: string
}

/** What a module offers to the search. Its migrations keep the documents up to date, in the transaction of the change. */
export interface Searchable {
  /** `finding.document.kind` */
  kind: string
  label: Phrase
  /** Finer kinds (`finding.document.facet`), in their order. */
  facets?: Readonly<Record<string, Phrase>>
  /** Those of `ids` that the viewer may see. */
  show: (db: Db, actor: Actor | null, ids: readonly string[]) => Promise<Map<string, Found>>
}
