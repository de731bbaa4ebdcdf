// A match begins with an accepted entry, and is broken off when that is taken back.
import { today } from '#platform/calendar/index.ts'
import type { AfterAnswer } from '#modules/entries/index.ts'

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

export const breakOff: AfterAnswer = async (tx, _actor, { id }, now) => {
  await tx
    .updateTable('engagement')
    .set({ ended_on: today(now), how: 'interrupted' })
    .where('entry', '=', id)
    .where('ended_on', 'is', null)
    .execute()
}
