// A match begins with an accepted entry, and is broken off when that is taken back.
import { today } from '#platform/calendar/index.ts'
import type { AfterAnswer } from '#modules/entries/index.ts'
import { lockEngagement } from '../queries/engagement.ts'
import { closeEngagement } from '../closing.ts'

export const beginEngagement: AfterAnswer = async (tx, actor, { id, opportunity, person, organization }, now) => {
  await tx
    .insertInto('engagement')
    .values({
      municipality: actor.municipality,
      entry: id,
      opportunity,
      organization,
      person,
      began_on: today(now),
      ended_on: null,
      how: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export const breakOff: AfterAnswer = async (tx, actor, { id, words }, now) => {
  const engagement = await lockEngagement(tx, id)
  if (engagement === undefined || engagement.ended_on !== null) return
  const nothing = { changed: '', figures: [], thanks: '' }
  await closeEngagement(tx, actor, engagement, { how: 'interrupted', ended_on: today(now), why: words, ...nothing })
}
