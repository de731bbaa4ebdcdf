// On the coordinator's desk: published challenges that nobody fits, and what stands in the way.
import { daysBetween } from '#platform/calendar/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Db } from '#platform/db/index.ts'
import { type DeskRow, type DeskSection, openNeeds, opportunityCards } from '#modules/opportunities/index.ts'
import { t } from '#platform/i18n/index.ts'
import { matchingPaths } from './paths.ts'
import { missPhrase } from './phrases.ts'
import { hintsFor, needsOfNobody } from './queries/best.ts'
import type { Hint } from './rules.ts'

/** So many at the top say what stands in the way: to know it, everyone must be asked. */
const explained = 10

function noteFor([hint]: readonly Hint[]): string {
  if (hint === undefined) return t('条件に合う人 0名', 'Nobody fits')
  const { ja, en } = missPhrase(hint.miss)
  return t(`条件に合う人 0名（${ja}を外すと${hint.people}名）`, `Nobody fits (${hint.people} without ${en})`)
}

async function load(db: Db, _actor: Actor, { today }: { at: Date; today: string }): Promise<DeskRow[]> {
  const days = ({ entry_from_on: from }: { entry_from_on: string | null }): number | null =>
    from === null ? null : Math.max(0, daysBetween(from, today))
  const lonely = (await needsOfNobody(db, await openNeeds(db, today), today))
    .sort((a, b) => (days(b) ?? 0) - (days(a) ?? 0))
    .slice(0, 200)
  const ids = lonely.map(({ id }) => id)
  const cards = new Map((await opportunityCards(db, ids)).map((card) => [card.id, card]))
  const hints = await hintsFor(db, lonely.slice(0, explained), { today, excluded: [] })
  return lonely.map((need): DeskRow => ({
    who: cards.get(need.id)?.organization_name ?? '',
    about: need.title,
    state: { ja: '候補がいない', en: 'No candidates' },
    kind: 'wait',
    note: noteFor(hints.get(need.id) ?? []),
    days: days(need),
    href: matchingPaths.candidates(need.id, 'near'),
    action: { ja: '近い人を見る', en: 'See who nearly fits' },
  }))
}

export const lonelySection: DeskSection = {
  id: 'no-candidates',
  title: { ja: '候補がいない', en: 'No candidates' },
  load,
}
