// The manifest: everything a module gives the application.
import type { Actor } from '#platform/auth/actor.ts'
import type { Routes } from '#platform/http/env.ts'
import type { Phrase } from '#platform/i18n/index.ts'
import type { JobHandlers } from '#platform/jobs/index.ts'
import type { Column, Privacy } from '#platform/privacy/index.ts'
import type { Searchable } from '#platform/search/searchable.ts'

export interface NavItem {
  href: string
  /** Other addresses that belong to it: it is marked there too. */
  also?: readonly string[]
  label: Phrase
  /** Shown to whom; everyone when absent. */
  when?: (actor: Actor | null) => boolean
}

/** A subject of audit lines in words; its columns are those of the module's privacy.ts, and what is said here beyond them. */
export interface AuditSubject {
  label: Phrase
  /** Where an auditor may open it. */
  href?: (id: string) => string
  columns?: Readonly<Record<string, Pick<Column, 'label' | 'words'>>>
}

export interface Module {
  name: string
  /** The modules whose doors this one may use. */
  uses: readonly string[]
  /** Read only where pages are served: a command of the command line needs none. */
  routes?: () => Promise<Routes>
  /** Main navigation, in order of the modules. */
  nav?: readonly NavItem[]
  /** Links in the signed-in person's menu. */
  account?: readonly NavItem[]
  jobs?: JobHandlers
  /** What the search finds of it. */
  search?: readonly Searchable[]
  /** What the audit calls its acts. */
  acts?: Readonly<Record<string, Phrase>>
  /** What the audit calls the subjects of its acts, where its privacy.ts does not say enough. */
  subjects?: Readonly<Record<string, AuditSubject>>
  /** What its tables hold about people: docs/privacy.md is made from it. */
  privacy?: Privacy
}
