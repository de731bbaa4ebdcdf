// Every match by stage: the data of the coordinator's board, in a number of queries that does not grow.
import type { Actor } from '#platform/auth/actor.ts'
import { daysBetween, today } from '#platform/calendar/index.ts'
import type { Db } from '#platform/db/index.ts'
import { personCards } from '#modules/members/index.ts'
import { opportunityCards } from '#modules/opportunities/index.ts'
import type { Span } from './queries/board.ts'
import type { Stage } from './stages.ts'

export interface BoardItem {
  title: string
  who: string
  href: string
  days: number
}

export type StageShown = Pick<Stage, 'id' | 'title' | 'from'> & { count: number; items: BoardItem[] }

export async function boardOf(
  db: Db,
  actor: Actor,
  now: Date,
  stages: readonly Stage[],
  span: Span,
): Promise<StageShown[]> {
  const on = today(now)
  const found = []
  for (const { find, ...stage } of stages) found.push({ ...stage, ...(await find(db, on, span)) })
  const all = found.flatMap(({ standing }) => standing)
  const cards = new Map(
    (await opportunityCards(db, [...new Set(all.map(({ opportunity }) => opportunity))])).map((card) => [
      card.id,
      card,
    ]),
  )
  const people = await personCards(db, actor, [...new Set(all.map(({ person }) => person))])
  return found.map(({ standing, ...stage }) => ({
    ...stage,
    items: standing.map(({ opportunity, person, href, since }) => ({
      title: cards.get(opportunity)?.title ?? '',
      who: `${people.get(person)?.display_name ?? ''} × ${cards.get(opportunity)?.organization_name ?? ''}`,
      href,
      days: Math.max(0, daysBetween(since, on)),
    })),
  }))
}
