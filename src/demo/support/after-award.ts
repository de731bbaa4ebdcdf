// When what was awarded was reported, fixed and paid: days after the call opened.
import { addDays, daysBetween } from '#platform/calendar/index.ts'
import type { Answers } from '#modules/schemes/index.ts'
import type { DemoCall } from '../schemes.ts'
import { proposals } from './proposals.ts'
import type { Story } from './story.ts'

interface Awarded {
  call: Pick<DemoCall, 'opens_on' | 'budget_yen'>
  story: Story
  answers: Answers
}

const decidedDay = (story: Story): number => proposals.find(({ code }) => code === story.decision)?.decided ?? 0

const to = (days: unknown): string | null =>
  typeof days === 'object' && days !== null && 'to' in days && typeof days.to === 'string' ? days.to : null

/** The last day of a fair, or of a project that is over. */
export const endOf = ({ fair_days, term }: Answers): string | null => to(fair_days) ?? to(term)

/** Once it is over, a certification towards the end of its year. What still waits for its payment was reported lately; what is closed long ago. */
export function reportedDay({ call, story, answers }: Awarded): number {
  const after = call.budget_yen === null ? 150 : story.state === 'closed' ? 55 : 83
  const decided = decidedDay(story) + after
  const end = endOf(answers)
  return end === null ? decided : Math.max(decided, daysBetween(call.opens_on, addDays(end, 8)))
}

export const fixedDay = (one: Awarded): number => reportedDay(one) + 6
export const paidDay = (one: Awarded): number => reportedDay(one) + 15
