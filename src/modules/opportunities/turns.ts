// On a member's own page: challenges begun and not yet handed in.
import type { TurnSource } from '#modules/members/index.ts'
import { t } from '#platform/i18n/index.ts'
import { opportunityPaths } from './paths.ts'
import { opportunityCards } from './queries/cards.ts'
import { ownOpportunityIds } from './queries/own.ts'

export const draftTurns: TurnSource = async (db, actor) => {
  const cards = await opportunityCards(db, await ownOpportunityIds(db, [...actor.organizations.keys()], ['draft'], 20))
  return cards.map(({ id, title, organization_name }) => ({
    about: title || t('題はまだありません', 'No title yet'),
    who: organization_name,
    state: { ja: '下書き', en: 'Draft' },
    kind: 'plain',
    href: opportunityPaths.edit(id),
    action: { ja: '続きを書く', en: 'Go on writing' },
  }))
}
