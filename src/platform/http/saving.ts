import type { Tx } from '#platform/db/index.ts'
import { EditedMeanwhile } from '#platform/errors.ts'
import type { Ctx } from './env.ts'

type Answer = Response | Promise<Response>

/** Writes, then answers; where somebody else saved the same first, `meanwhile` shows it beside what was typed. */
export async function saving<T>(
  c: Ctx,
  write: (tx: Tx) => Promise<T>,
  { done, meanwhile }: { done: (saved: T) => Answer; meanwhile: () => Answer },
): Promise<Response> {
  let saved: T
  try {
    saved = await c.var.write(write)
  } catch (error) {
    if (error instanceof EditedMeanwhile) return meanwhile()
    throw error
  }
  return done(saved)
}
