// The kinds there are, in the order in which they are offered.
import { course } from './course.ts'
import { exchange } from './exchange.ts'
import { interviewFair } from './interview-fair.ts'
import { other } from './other.ts'
import { pitch } from './pitch.ts'
import { stall } from './stall.ts'
import { tour } from './tour.ts'
import { workshop } from './workshop.ts'
import type { Kind } from './kind.ts'

export type { Kind } from './kind.ts'

export const kinds: readonly Kind[] = [exchange, course, workshop, pitch, interviewFair, tour, stall, other]

const byId = new Map(kinds.map((kind) => [kind.id, kind]))

export const findKind = (id: string): Kind | undefined => byId.get(id)

/** Of a stored row. A kind is never taken away while rows of it exist. */
export function kindOf(id: string): Kind {
  const kind = byId.get(id)
  if (kind === undefined) throw new Error(`No kind of event is called ${id}`)
  return kind
}
