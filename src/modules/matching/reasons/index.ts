// The lines of a fit: each says in words what it is worth, and why.
import type { MatchablePerson } from '#modules/members/index.ts'
import type { OpportunityNeed } from '#modules/opportunities/index.ts'
import { placeLines } from './place.ts'
import type { Reason } from './reason.ts'
import { skillLines } from './skills.ts'
import { timeLines } from './time.ts'
import { wishLines } from './wishes.ts'

export type { Reason } from './reason.ts'

export const linesOf = (person: MatchablePerson, need: OpportunityNeed, today: string): Reason[] => [
  ...skillLines(person, need),
  ...timeLines(person, need, today),
  ...placeLines(person, need),
  ...wishLines(person, need),
]
