// On the day after, whoever came is thanked by mail, and asked.
import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, found } from '#platform/errors.ts'
import { canOrganize, lockEvent, questionsOf } from '#modules/events/index.ts'
import { cameTo } from '../queries/came.ts'
import { tellThanks } from '../telling.ts'

/** Once an event: a second run does nothing. */
export async function thankForComing(tx: Tx, actor: Actor, id: string): Promise<void> {
  const event = found(await lockEvent(tx, id))
  allow(canOrganize(actor, event.organization))
  const { numInsertedOrUpdatedRows: added = 0n } = await tx
    .insertInto('thanks_mail')
    .values({ municipality: actor.municipality, event: id })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  if (added === 0n) return
  const asked = (await questionsOf(tx, id, 'survey')).length > 0
  await tellThanks(tx, actor, event, await cameTo(tx, id), asked)
  await record(tx, actor, { action: 'afterwards.thanked', subject: 'event', subject_id: id })
}
