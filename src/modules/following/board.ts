// Every match by stage: the data of the coordinator's board, in a number of queries that does not grow.
import type { Actor } from '#platform/auth/actor.ts'
import { addDays, daysBetween, today } from '#platform/calendar/index.ts'
import type { Db } from '#platform/db/index.ts'
import type { Phrase } from '#platform/i18n/index.ts'
import { agreedEntries } from '#modules/agreements/index.ts'
import { entryPaths, openByState } from '#modules/entries/index.ts'
import { personCards } from '#modules/members/index.ts'
import { opportunityCards } from '#modules/opportunities/index.ts'
import { followingPaths } from './paths.ts'
import type { Engagement } from './queries/engagement.ts'
import { endedSince, runningNow } from './queries/board.ts'

export interface BoardItem {
  title: string
  who: string
  href: string
  days: number
}

export interface Stage {
  id: string
  title: Phrase
  count: number
  items: BoardItem[]
}

const shown = 8
const lately = 30

interface Raw {
  opportunity: string
  person: string
  href: string
  since: string
}

const fromEngagement = ({ entry, opportunity, person, began_on, ended_on }: Engagement): Raw => ({
  opportunity, person, href: followingPaths.page(entry), since: ended_on ?? began_on,
}) // prettier-ignore

export async function boardStages(db: Db, actor: Actor, now: Date): Promise<Stage[]> {
  const on = today(now)
  const waiting = await openByState(db, ['sent', 'reserved'], shown)
  const meeting = await openByState(db, ['interview'], shown)
  const running = await runningNow(db, 500)
  const ended = await endedSince(db, addDays(on, -lately), shown)
  const agreed = await agreedEntries(
    db,
    running.engagements.map(({ entry }) => entry),
  )
  const without = running.engagements.filter(({ entry }) => !agreed.has(entry))
  const fromEntry = ({ id, opportunity, person, created_at }: (typeof waiting)['entries'][number]): Raw => ({
    opportunity,
    person,
    href: entryPaths.page(id),
    since: today(created_at),
  })
  const stages: (Omit<Stage, 'items'> & { raw: Raw[] })[] = [
    {
      id: 'waiting',
      title: { ja: '返事を待つ応募', en: 'Entries to answer' },
      count: waiting.count,
      raw: waiting.entries.map(fromEntry),
    },
    {
      id: 'interview',
      title: { ja: '面談', en: 'Interviews' },
      count: meeting.count,
      raw: meeting.entries.map(fromEntry),
    },
    {
      id: 'terms',
      title: { ja: '条件の取り決め', en: 'Terms' },
      count: without.length,
      raw: without.slice(0, shown).map(fromEngagement),
    },
    {
      id: 'running',
      title: { ja: '取組中', en: 'Running' },
      count: running.count - without.length,
      raw: running.engagements
        .filter(({ entry }) => agreed.has(entry))
        .slice(0, shown)
        .map(fromEngagement),
    },
    {
      id: 'ended',
      title: { ja: `この${lately}日に終わった`, en: `Ended in ${lately} days` },
      count: ended.count,
      raw: ended.engagements.map(fromEngagement),
    },
  ]
  const all = stages.flatMap(({ raw }) => raw)
  const cards = new Map(
    (await opportunityCards(db, [...new Set(all.map(({ opportunity }) => opportunity))])).map((card) => [
      card.id,
      card,
    ]),
  )
  const people = await personCards(db, actor, [...new Set(all.map(({ person }) => person))])
  return stages.map(({ raw, ...stage }) => ({
    ...stage,
    items: raw.map(({ opportunity, person, href, since }) => ({
      title: cards.get(opportunity)?.title ?? '',
      who: `${people.get(person)?.display_name ?? ''} × ${cards.get(opportunity)?.organization_name ?? ''}`,
      href,
      days: Math.max(0, daysBetween(since, on)),
    })),
  }))
}
