// What other modules show beside an entry (the agreement, the pulse, …): they add a function when they are loaded.
import type { Ctx } from '#platform/http/env.ts'
import type { Html } from '#ui/index.ts'
import type { EntryDetail } from './queries/entry.ts'

export type EntryAside = (c: Ctx, entry: EntryDetail, organization: string) => Promise<Html | null>

/** Shown in the order they were added, before everything else beside the entry. Each opens its own reading transaction. */
export const entryAsides: EntryAside[] = []
