// On the coordinator's desk: matches that are stuck, slow or silent.
import type { DeskSection } from '#modules/opportunities/index.ts'
import { opportunityCards } from '#modules/opportunities/index.ts'
import { addDays, daysBetween } from '#platform/calendar/index.ts'
import { followingPaths } from './paths.ts'
import { alertWords } from './phrases.ts'
import { activeEngagements, pulsesOf } from './queries/engagement.ts'
import { alertOf } from './rules.ts'

export const alertSection: DeskSection = {
  id: 'following',
  title: { ja: '様子が気になる取組', en: 'Matches to look in on' },
  load: async (db, _actor, { today }) => {
    const running = await activeEngagements(db, 2000)
    const pulses = Map.groupBy(
      await pulsesOf(
        db,
        running.map(({ entry }) => entry),
        addDays(today, -70),
      ),
      ({ entry }) => entry,
    )
    const found = running.flatMap((one) => {
      const alert = alertOf(pulses.get(one.entry) ?? [], one.began_on, today)
      return alert === null ? [] : [{ ...one, alert, since: pulses.get(one.entry)?.[0]?.week_on ?? one.began_on }]
    })
    const cards = new Map(
      (await opportunityCards(db, [...new Set(found.slice(0, 200).map(({ opportunity }) => opportunity))])).map(
        (card) => [card.id, card],
      ),
    )
    return found.slice(0, 200).map(({ entry, opportunity, alert, since }) => ({
      who: cards.get(opportunity)?.organization_name ?? '',
      about: cards.get(opportunity)?.title ?? '',
      state: alertWords[alert],
      kind: alert === 'stuck' ? 'bad' : 'wait',
      days: Math.max(0, daysBetween(since, today)),
      href: followingPaths.page(entry),
      action: { ja: '様子を見る', en: 'Look in' },
    }))
  },
}
