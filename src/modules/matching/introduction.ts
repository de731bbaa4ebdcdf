// What each side of an introduction sees. A "no" is told only when its days are over, and silence then looks the same,
// so that nobody learns why, or that the other had declined before they answered.
import { addDays } from '#platform/calendar/index.ts'
import type { Answer, Side } from './tables.ts'

/** Days that both sides have for their answers. */
const introductionDays = 7
export const untilOn = (today: string): string => addDays(today, introductionDays)

export interface Answers {
  person_answer: Answer
  organization_answer: Answer
  /** The last day for answers. */
  until_on: string
}

/** `asked`: their turn. `waiting`: they said yes. `met`: both did. `declined`: they said no. `over`: nothing came of it. */
export type Seen = 'asked' | 'waiting' | 'met' | 'declined' | 'over'

export function seenBy(side: Side, { person_answer, organization_answer, until_on }: Answers, today: string): Seen {
  const [own, other] = side === 'person' ? [person_answer, organization_answer] : [organization_answer, person_answer]
  if (own === 'yes' && other === 'yes') return 'met'
  if (own === 'no') return 'declined'
  if (today > until_on) return 'over'
  return own === 'yes' ? 'waiting' : 'asked'
}

export const isMet = ({ person_answer, organization_answer }: Answers): boolean =>
  person_answer === 'yes' && organization_answer === 'yes'
