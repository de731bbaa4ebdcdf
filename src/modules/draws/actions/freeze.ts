// Closing: the list, in the form in which it is hashed. Its hash is public from this moment on.
import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow } from '#platform/errors.ts'
import { canOrganize, poolsOf, ticketsOf } from '#modules/events/index.ts'
import { mustBeDifferent, readEntry } from '../algorithm/entry.ts'
import { mustFit } from '../algorithm/seats.ts'
import { drawable, lockFor, refuse } from '../lock.ts'
import { listedOf } from '../queries/listed.ts'
import { whyNotFreeze, whyTicketsStand } from '../rules.ts'
import { keepEntries } from './keep-entries.ts'
import { frozenValues } from './keep-list.ts'

const nobody = {
  ja: '応募がないので、抽選は要りません。',
  en: 'Nobody has applied, so that no draw is needed.',
}
const full = { ja: '空いている席がありません。', en: 'There is no free seat.' }

/** `announced_source`: where the public random value will come from. */
export async function freeze(
  tx: Tx,
  actor: Actor,
  id: string,
  { announced_source }: { announced_source: string },
  now: Date,
): Promise<void> {
  const { event, draw } = await lockFor(tx, actor, id)
  allow(canOrganize(actor, event.organization))
  refuse(id, whyNotFreeze(event, draw, now))
  const listed = await listedOf(tx, event, now)
  const seats = (event.capacity ?? 0) - event.taken
  refuse(id, listed.length === 0 ? nobody : seats < 1 ? full : null)
  refuse(id, whyTicketsStand(await ticketsOf(tx, id), listed))
  const pools = (await poolsOf(tx, id)).map(({ name, seats: reserved }) => ({ name, seats: reserved }))
  const entries = await drawable(id, () => {
    mustFit(seats, pools)
    const checked = listed.map(({ entry }) =>
      readEntry(entry, { ja: `受付番号「${entry.receipt}」`, en: `Receipt ${entry.receipt}` }),
    )
    mustBeDifferent(checked)
    return checked
  })
  const values = await frozenValues(entries)
  await tx
    .updateTable('draw')
    .set({
      seats,
      pools: JSON.stringify(pools),
      ...values,
      announced_source,
      frozen_at: now,
      frozen_by: actor.account,
    })
    .where('event', '=', id)
    .execute()
  await keepEntries(tx, id)
  await record(tx, actor, {
    action: 'draws.frozen',
    subject: 'draw',
    subject_id: id,
    after: { entries: entries.length, seats, list_hash: values.list_hash, announced_source },
  })
}
