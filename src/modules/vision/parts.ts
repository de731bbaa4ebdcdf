// What later modules add to a page of the vision.
import type { Ctx } from '#platform/http/env.ts'
import type { Phrase } from '#platform/i18n/index.ts'
import type { Html } from '#ui/index.ts'

/** @param ids the level of the page and all that lies beneath it */
export type MeasurePart = (c: Ctx, ids: readonly string[]) => Promise<Html | null>

/** Below what lies beneath a level, in their order. */
export const measureParts: MeasurePart[] = []

/** What announced facts are called in the history of a measure; what has no words here is only counted. */
export const stepWords: Record<string, Phrase> = {}
