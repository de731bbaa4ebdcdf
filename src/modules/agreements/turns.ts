// On a member's own page: terms that wait for their consent.
import { type TurnSource } from '#modules/members/index.ts'
import { opportunityCards } from '#modules/opportunities/index.ts'
import { agreementPaths } from './paths.ts'
import { waitingFor } from './queries/agreement.ts'

export const agreementTurns: TurnSource = async (db, actor) => {
  const waiting = await waitingFor(db, actor.person, [...actor.organizations.keys()], 20)
  const cards = await opportunityCards(db, [...new Set(waiting.map(({ opportunity }) => opportunity))])
  const cardOf = new Map(cards.map((card) => [card.id, card]))
  return waiting.map(({ id, opportunity }) => ({
    about: cardOf.get(opportunity)?.title ?? '',
    who: cardOf.get(opportunity)?.organization_name ?? '',
    state: { ja: '条件の同意', en: 'Terms' },
    kind: 'key',
    href: agreementPaths.page(id),
    action: { ja: '読んで同意する', en: 'Read and agree' },
  }))
}
