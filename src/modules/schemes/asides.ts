// What later modules add to a scheme's public page: the way to apply, whether it fits the reader.
import type { Actor } from '#platform/auth/actor.ts'
import type { Ctx } from '#platform/http/env.ts'
import type { Phrase } from '#platform/i18n/index.ts'
import type { Html } from '#ui/index.ts'

export type SchemePart = (c: Ctx, scheme: { id: string }) => Promise<Html | null>

/** Beside it, in their order. */
export const schemeAsides: SchemePart[] = []

export interface ManageLink {
  label: Phrase
  href: (scheme: string) => string
  /** For whom; for all staff when absent. */
  when?: (actor: Actor | null) => boolean
}

/** On the staff's page of a scheme that is public. */
export const schemeManageLinks: ManageLink[] = []
