// The kinds there are, in the order in which they are offered.
import { advice } from './advice.ts'
import { certification } from './certification.ts'
import { course } from './course.ts'
import { grant } from './grant.ts'
import type { Kind } from './kind.ts'
import { loan } from './loan.ts'
import { other } from './other.ts'

export type { Kind } from './kind.ts'

export const kinds: readonly Kind[] = [grant, loan, certification, advice, course, other]

const byId = new Map(kinds.map((kind) => [kind.id, kind]))

export const findKind = (id: string): Kind | undefined => byId.get(id)

/** Of a stored row. A kind is never taken away while rows of it exist. */
export function kindOf(id: string): Kind {
  const kind = byId.get(id)
  if (kind === undefined) throw new Error(`No kind of scheme is called ${id}`)
  return kind
}
