// On the coordinator's desk: published challenges that nobody fits, and what stands in the way.
import { daysBetween } from '#platform/calendar/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Db } from '#platform/db/index.ts'
import { type MatchablePerson, matchablePeople } from '#modules/members/index.ts'
import {
  type DeskRow,
  type DeskSection,
  openNeeds,
  opportunityCards,
  type OpportunityNeed,
} from '#modules/opportunities/index.ts'
import { t } from '#platform/i18n/index.ts'
import { matchingPaths } from './paths.ts'
import { missPhrase } from './phrases.ts'
import { countHints, missesOf, onlyMiss } from './rules.ts'

const someoneFits = (people: readonly MatchablePerson[], need: OpportunityNeed, today: string): boolean =>
  people.some((person) => missesOf(person, need, today).length === 0)

function noteFor(people: readonly MatchablePerson[], need: OpportunityNeed, today: string): string {
  const [hint] = countHints(people.flatMap((person) => onlyMiss(missesOf(person, need, today)) ?? []))
  if (hint === undefined) return t('条件に合う人 0名', 'Nobody fits')
  const { ja, en } = missPhrase(hint.miss)
  return t(`条件に合う人 0名（${ja}を外すと${hint.people}名）`, `Nobody fits (${hint.people} without ${en})`)
}

async function load(db: Db, _actor: Actor, { today }: { at: Date; today: string }): Promise<DeskRow[]> {
  const people = await matchablePeople(db)
  const lonely = (await openNeeds(db, today)).filter((need) => !someoneFits(people, need, today)).slice(0, 200)
  const cards = new Map(
    (
      await opportunityCards(
        db,
        lonely.map(({ id }) => id),
      )
    ).map((card) => [card.id, card]),
  )
  return lonely
    .map((need): DeskRow => ({
      who: cards.get(need.id)?.organization_name ?? '',
      about: need.title,
      state: { ja: '候補がいない', en: 'No candidates' },
      kind: 'wait',
      note: noteFor(people, need, today),
      days: need.entry_from_on === null ? null : Math.max(0, daysBetween(need.entry_from_on, today)),
      href: matchingPaths.candidates(need.id, 'near'),
      action: { ja: '近い人を見る', en: 'See who nearly fits' },
    }))
    .sort((a, b) => (b.days ?? 0) - (a.days ?? 0))
}

export const lonelySection: DeskSection = {
  id: 'no-candidates',
  title: { ja: '候補がいない', en: 'No candidates' },
  load,
}
