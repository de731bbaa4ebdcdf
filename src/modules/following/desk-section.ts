// On the coordinator's desk: matches that are stuck, slow or silent.
import type { DeskSection } from '#modules/opportunities/index.ts'
import { opportunityCards } from '#modules/opportunities/index.ts'
import { daysBetween } from '#platform/calendar/index.ts'
import { followingPaths } from './paths.ts'
import { alertWords } from './phrases.ts'
import { alertedEngagements } from './queries/alerts.ts'

export const alertSection: DeskSection = {
  id: 'following',
  title: { ja: '様子が気になる取組', en: 'Matches to look in on' },
  load: async (db, _actor, { today }) => {
    const found = (await alertedEngagements(db, today)).slice(0, 200)
    const cards = new Map(
      (await opportunityCards(db, [...new Set(found.map(({ opportunity }) => opportunity))])).map((card) => [
        card.id,
        card,
      ]),
    )
    return found.map(({ entry, opportunity, alert, since }) => ({
      who: cards.get(opportunity)?.organization_name ?? '',
      about: cards.get(opportunity)?.title ?? '',
      state: alertWords[alert],
      kind: alert === 'stuck' ? 'bad' : 'wait',
      days: Math.max(0, daysBetween(since, today)),
      urgent: alert === 'stuck',
      href: followingPaths.page(entry),
      action: { ja: '様子を見る', en: 'Look in' },
    }))
  },
}
