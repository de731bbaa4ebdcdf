// What other modules add beside an organization's public page: they add theirs when they are loaded.
import type { Ctx } from '#platform/http/env.ts'
import type { Html } from '#ui/index.ts'

/** Of whoever may see the page, a stranger too; each opens its own reading transaction. */
export type FacePart = (c: Ctx, organization: string) => Promise<Html | null>

/** Shown in the order they were added. */
export const faceParts: FacePart[] = []
