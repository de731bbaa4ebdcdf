// What later modules add to a scheme's public page: the way to apply, whether it fits the reader.
import type { Actor } from '#platform/auth/actor.ts'
import type { Db } from '#platform/db/index.ts'
import type { Ctx } from '#platform/http/env.ts'
import type { Phrase } from '#platform/i18n/index.ts'
import type { Html } from '#ui/index.ts'
import type { StageCode } from './stages.ts'

export type SchemePart = (c: Ctx, scheme: { id: string }) => Promise<Html | null>

/** Beside it, in their order. */
export const schemeAsides: SchemePart[] = []

/** Under the public list: what else anybody may read about support. */
export const schemeListLinks: { label: Phrase; href: string }[] = []

export interface ManageLink {
  label: Phrase
  href: (scheme: string) => string
  /** For whom; for all staff when absent. */
  when?: (actor: Actor | null) => boolean
  /** Code of the PlanPart that is decided there: stands in the list of what the scheme is made of, also before it is public; others do not. */
  plan?: string
  /** Of a scheme of our own that gives money, also before it is public. */
  early?: true
  /** Only of schemes that have this stage. */
  stage?: StageCode
}

/** Why a draft cannot be deleted, by what a later module keeps for it; null: nothing. */
export const schemeKeepers: ((db: Db, scheme: string) => Promise<Phrase | null>)[] = []

/** On the staff's page of a scheme. */
export const schemeManageLinks: ManageLink[] = []
