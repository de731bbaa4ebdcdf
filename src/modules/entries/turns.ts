// On a member's own page: answers that others wait for.
import type { TurnSource } from '#modules/members/index.ts'
import { opportunityCards, ownOpportunityIds } from '#modules/opportunities/index.ts'
import { personNames } from './others.ts'
import { entryPaths } from './paths.ts'
import { waitingForMember } from './queries/waiting.ts'

export const entryTurns: TurnSource = async (db, actor, now) => {
  const own = await ownOpportunityIds(db, [...actor.organizations.keys()], ['published', 'closed'], 200)
  const waiting = await waitingForMember(db, { person: actor.person, opportunities: own }, now, 20)
  const cards = new Map(
    (await opportunityCards(db, [...new Set(waiting.map(({ opportunity }) => opportunity))])).map((card) => [
      card.id,
      card,
    ]),
  )
  const people = await personNames(
    db,
    actor,
    waiting.map(({ person }) => person),
  )
  return waiting.map(({ id, opportunity, person, state, waits_for }) => {
    const card = cards.get(opportunity)
    const common = { about: card?.title ?? '', href: entryPaths.page(id), kind: 'wait' as const }
    if (waits_for === 'person') {
      return {
        ...common,
        who: card?.organization_name ?? '',
        state: { ja: '面談の候補あり', en: 'Times proposed' },
        action: { ja: '日時を選ぶ', en: 'Choose a time' },
      }
    }
    const asked = state === 'sent' ? { ja: '応募あり', en: 'New entry' } : { ja: '返事待ち', en: 'Waiting' }
    return {
      ...common,
      who: people.get(person)?.name ?? '',
      state: asked,
      action: { ja: '読んで返事をする', en: 'Read and answer' },
    }
  })
}
