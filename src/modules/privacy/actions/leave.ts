// 退会: asked for, and taken back.
import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import { addDays, today } from '#platform/calendar/index.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, found } from '#platform/errors.ts'
import { notify } from '#modules/messages/index.ts'
import { canLeave } from '../policy.ts'
import { privacyPaths } from '../paths.ts'

/** Days to think again. */
export const daysToThink = 30

export async function leave(tx: Tx, actor: Actor, now: Date): Promise<void> {
  allow(canLeave(actor))
  const person = found(actor.person)
  const erase_on = addDays(today(now), daysToThink)
  const added = await tx
    .insertInto('leaving')
    .values({ municipality: actor.municipality, person, asked_at: now, erase_on })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows === 0n) return
  await notify(
    tx,
    { ...actor, person: null },
    {
      persons: [person],
      subject: { ja: '退会の申し出を受け付けました', en: 'You asked to leave' },
      body: [
        { ja: `${erase_on} にあなたの情報を消去します。`, en: `Your data will be erased on ${erase_on}.` },
        { ja: 'それまでは、いつでも取りやめられます。', en: 'Until then you can take it back at any time.' },
      ],
      href: privacyPaths.own,
    },
  )
  await record(tx, actor, { action: 'privacy.leaving', subject: 'person', subject_id: person, after: { erase_on } })
}

export async function stay(tx: Tx, actor: Actor): Promise<void> {
  allow(canLeave(actor))
  const person = found(actor.person)
  const gone = await tx.deleteFrom('leaving').where('person', '=', person).executeTakeFirst()
  if (gone.numDeletedRows === 0n) return
  await record(tx, actor, { action: 'privacy.stayed', subject: 'person', subject_id: person })
}
