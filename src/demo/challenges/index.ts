import { care } from './care.ts'
import type { WrittenChallenge } from './challenge.ts'
import { hoshimi } from './hoshimi.ts'
import { kitchens } from './kitchens.ts'
import { makers } from './makers.ts'
import { flagship, metal } from './metal.ts'
import type { Need } from './needs/need.ts'
import { making } from './needs/making.ts'
import { serving } from './needs/serving.ts'
import { offices } from './offices.ts'
import { shops } from './shops.ts'
import { together } from './together.ts'

export type { Canvas, Poster, WrittenChallenge } from './challenge.ts'

export const needs: readonly Need[] = [...making, ...serving]

/** One of each list in turn, so that neighbours differ. */
function inTurn(lists: readonly (readonly WrittenChallenge[])[]): WrittenChallenge[] {
  const longest = Math.max(...lists.map(({ length }) => length))
  return Array.from({ length: longest }, (_, i) => lists.flatMap((list) => list[i] ?? [])).flat()
}

/** The first is the one the walk through the product begins with. */
export const minamoChallenges: readonly WrittenChallenge[] = [
  flagship,
  ...inTurn([metal, shops, makers, together, kitchens, care, offices]),
]
export const hoshimiChallenges = hoshimi
