// What other modules add to one's own page, and with what a new profile may begin: they add theirs when they are loaded.
import type { FormState } from '#platform/forms/state.ts'
import type { Ctx } from '#platform/http/env.ts'
import type { Html } from '#ui/index.ts'

/** A box at the side; each opens its own reading transaction. */
export type MyPagePart = (c: Ctx) => Promise<Html | null>

/** Shown in the order they were added. */
export const myPageParts: MyPagePart[] = []

/** Of somebody who has no profile here yet. `lead` says where the values come from. */
export type ProfileBeginning = (c: Ctx) => Promise<{ values: FormState['values']; lead: string } | null>

export const profileBeginnings: ProfileBeginning[] = []

export async function profileBeginningOf(c: Ctx): Promise<{ values: FormState['values']; lead: string } | null> {
  for (const beginning of profileBeginnings) {
    const found = await beginning(c)
    if (found !== null) return found
  }
  return null
}
