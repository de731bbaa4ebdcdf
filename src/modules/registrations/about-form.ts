// What the form of one event asks, and whom.
import type { Db } from '#platform/db/index.ts'
import {
  type EventRow,
  type PoolRow,
  poolsOf,
  type Question,
  questionsOf,
  type Ticket,
  ticketsOf,
} from '#modules/events/index.ts'

/** Somebody without an account, a member, or somebody for whom staff type in. */
export type Who = 'guest' | 'member' | 'caller'

export interface AboutForm {
  event: EventRow
  who: Who
  tickets: readonly Ticket[]
  questions: readonly Question[]
  pools: readonly PoolRow[]
  /** Whether it matters that they live, work or study here. */
  asksResident: boolean
}

const concernsResidents = ({ rule }: { rule: string }): boolean => rule.startsWith('resident')

export async function aboutForm(db: Db, event: EventRow, who: Who): Promise<AboutForm> {
  const tickets = await ticketsOf(db, event.id)
  const questions = await questionsOf(db, event.id, 'registration')
  const pools = await poolsOf(db, event.id)
  const asksResident = event.open_to === 'residents' || [...pools, ...event.weights].some(concernsResidents)
  return { event, who, tickets, questions, pools, asksResident }
}

/** Where tables are mixed by it, or seats are kept for some of it. */
export const asksWork = ({ event, pools }: Pick<AboutForm, 'event' | 'pools'>): boolean =>
  event.asks_about_work || pools.some(({ rule }) => rule === 'industry' || rule === 'kind')
