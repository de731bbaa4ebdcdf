// On a member's own page: this week's pulse, where none was given yet.
import { type TurnSource } from '#modules/members/index.ts'
import { today } from '#platform/calendar/index.ts'
import { opportunityCards } from '#modules/opportunities/index.ts'
import { followingPaths } from './paths.ts'
import { ownEngagements, pulsesOf } from './queries/engagement.ts'
import { weekOf } from './rules.ts'

export const pulseTurns: TurnSource = async (db, actor, now) => {
  const week = weekOf(today(now))
  const running = (await ownEngagements(db, actor.person, [...actor.organizations.keys()])).filter(
    ({ began_on }) => weekOf(began_on) < week,
  )
  const given = await pulsesOf(
    db,
    running.map(({ entry }) => entry),
    week,
  )
  const open = running.filter(
    ({ entry, person }) =>
      !given.some((one) => one.entry === entry && one.side === (person === actor.person ? 'person' : 'organization')),
  )
  const cards = new Map(
    (await opportunityCards(db, [...new Set(open.map(({ opportunity }) => opportunity))])).map((card) => [
      card.id,
      card,
    ]),
  )
  return open.map(({ entry, opportunity }) => ({
    about: cards.get(opportunity)?.title ?? '',
    who: cards.get(opportunity)?.organization_name ?? '',
    state: { ja: '今週の調子', en: 'This week' },
    kind: 'plain',
    href: followingPaths.page(entry),
    action: { ja: '知らせる', en: 'Say how it goes' },
  }))
}
