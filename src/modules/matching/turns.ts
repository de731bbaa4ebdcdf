// On a member's own page: introductions that wait for their answer.
import { today } from '#platform/calendar/index.ts'
import { personCards, type TurnSource } from '#modules/members/index.ts'
import { opportunityCards } from '#modules/opportunities/index.ts'
import { matchingPaths } from './paths.ts'
import { openIntroductions } from './queries/introductions.ts'

export const introductionTurns: TurnSource = async (db, actor, now) => {
  const mine = { person: actor.person, organizations: [...actor.organizations.keys()] }
  const open = await openIntroductions(db, mine, today(now), 20)
  const cards = await opportunityCards(db, [...new Set(open.map(({ opportunity }) => opportunity))])
  const cardOf = new Map(cards.map((card) => [card.id, card]))
  const names = await personCards(
    db,
    actor,
    open.map(({ person }) => person),
  )
  return open.map(({ id, opportunity, person }) => {
    const card = cardOf.get(opportunity)
    return {
      about: card?.title ?? '',
      who: (person === actor.person ? card?.organization_name : names.get(person)?.display_name) ?? '',
      state: { ja: '紹介あり', en: 'Introduction' },
      kind: 'key',
      href: matchingPaths.introduction(id),
      action: { ja: '読んで答える', en: 'Read and answer' },
    }
  })
}
