// What other modules show beside a challenge (the viewer's fit, …): they add a function when they are loaded.
import type { Ctx } from '#platform/http/env.ts'
import type { Html } from '#ui/index.ts'
import type { OpportunityDetail } from './queries/detail.ts'

export type OpportunityAside = (c: Ctx, opportunity: OpportunityDetail) => Promise<Html | null>

/** Shown in the order they were added, above the facts. Each opens its own reading transaction. */
export const opportunityAsides: OpportunityAside[] = []

/** What stands in place of the button for entering (one's own entry): the first that has something to say. */
export const entryWays: OpportunityAside[] = []

/** What else is on the front page (the next events), below what looks for help. Each opens its own reading transaction. */
export const homeParts: ((c: Ctx) => Promise<Html | null>)[] = []
