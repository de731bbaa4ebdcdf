// Closed challenges whose entrants have no answer: where whoever closes one goes on, and a section of the desk.
import { type DeskSection, opportunityCards } from '#modules/opportunities/index.ts'
import type { Db } from '#platform/db/index.ts'
import { t } from '#platform/i18n/index.ts'
import { entryPaths } from './paths.ts'
import { entryCounts } from './queries/places.ts'
import { unansweredChallenges } from './queries/waiting.ts'
import { daysWaited } from './rules.ts'

export async function remainingWay(db: Db, opportunity: string): Promise<string | null> {
  const open = (await entryCounts(db, [opportunity])).get(opportunity)?.open ?? 0
  return open > 0 ? entryPaths.remaining(opportunity) : null
}

export const closedSection: DeskSection = {
  id: 'closed-unanswered',
  title: { ja: '終了後に返事を待つ応募', en: 'Closed, entries unanswered' },
  load: async (db, _actor, { at }) => {
    const waiting = new Map((await unansweredChallenges(db, 1000)).map((one) => [one.opportunity, one]))
    const cards = await opportunityCards(db, [...waiting.keys()])
    return cards
      .filter(({ state }) => state === 'closed')
      .slice(0, 200)
      .map(({ id, organization_name, title }) => {
        const { entries = 0, since = at } = waiting.get(id) ?? {}
        return {
          who: organization_name,
          about: title,
          state: { ja: '終了・返事がまだ', en: 'Closed, unanswered' },
          kind: 'wait',
          note: t(`${entries}件`, `${entries} ${entries === 1 ? 'entry' : 'entries'}`),
          days: daysWaited({ waits_since: since }, at),
          href: entryPaths.of(id),
          action: { ja: '返事をする', en: 'Answer' },
        }
      })
  },
}
