// What each side of an introduction sees. A "no" is told only when its days are over, and silence then looks the same,
// so that nobody learns why, or that the other had declined before they answered.
import { addDays } from '#platform/calendar/index.ts'
import type { Answer, Side } from './tables.ts'

/** Days that both sides have for their answers. */
const introductionDays = 7
/** The last day for answers: entries are still taken on it. */
export function untilOn(today: string, entry_until_on: string | null): string {
  const last = addDays(today, introductionDays)
  return entry_until_on !== null && entry_until_on < last ? entry_until_on : last
}

export interface Answers {
  person_answer: Answer
  organization_answer: Answer
  /** The last day for answers. */
  until_on: string
  /** When it was over before that day, or after it for good. */
  ended_at: Date | null
}

/** `asked`: their turn. `waiting`: they said yes. `met`: both did. `declined`: they said no. `over`: nothing came of it. */
export type Seen = 'asked' | 'waiting' | 'met' | 'declined' | 'over'

export function seenBy(
  side: Side,
  { person_answer, organization_answer, until_on, ended_at }: Answers,
  today: string,
): Seen {
  const [own, other] = side === 'person' ? [person_answer, organization_answer] : [organization_answer, person_answer]
  if (own === 'yes' && other === 'yes') return 'met'
  if (own === 'no') return 'declined'
  if (ended_at !== null || today > until_on) return 'over'
  return own === 'yes' ? 'waiting' : 'asked'
}

export const isMet = ({
  person_answer,
  organization_answer,
}: Pick<Answers, 'person_answer' | 'organization_answer'>): boolean =>
  person_answer === 'yes' && organization_answer === 'yes'
