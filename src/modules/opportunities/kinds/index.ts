// The kinds there are, in the order in which they are offered.
import { collaboration } from './collaboration.ts'
import type { Kind } from './kind.ts'
import { proBono } from './pro-bono.ts'
import { sideJob } from './side-job.ts'
import { taste } from './taste.ts'

export { type CanvasField, type Kind } from './kind.ts'

export const kinds: readonly Kind[] = [sideJob, taste, proBono, collaboration]

const byId = new Map(kinds.map((kind) => [kind.id, kind]))

export const findKind = (id: string): Kind | undefined => byId.get(id)

/** Of a stored row. A kind is never taken away while rows of it exist. */
export function kindOf(id: string): Kind {
  const kind = byId.get(id)
  if (kind === undefined) throw new Error(`No kind of challenge is called ${id}`)
  return kind
}
