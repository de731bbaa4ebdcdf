// The draw itself: the public random value in, the proof out, everybody's place set and told.
import { announce, record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, found } from '#platform/errors.ts'
import { version } from '#platform/version.ts'
import { canOrganize } from '#modules/events/index.ts'
import { applyDraw, type DrawResult, type Registration, registrationsOf } from '#modules/registrations/index.ts'
import { draw as drawn, type Proof } from '../algorithm/run.ts'
import { drawable, lockFor, refuse } from '../lock.ts'
import { listIn, secretOf } from '../queries/draw.ts'
import { entriesIn, whyGroupsStand, whyNotRun, whyNotSource } from '../rules.ts'
import { keepPlaces } from './keep-entries.ts'
import { drawnValues } from './keep-list.ts'

export interface Beacon {
  beacon: string
  /** Where anybody can look it up. */
  beacon_source: string
  /** Needed where that is not the announced source. */
  beacon_reason: string
}

const fewer = {
  ja: '空いている席が、名簿を確定したときより少なくなっています。定員を戻すか、手作業で決めた参加を見直してから、もう一度お試しください。',
  en: 'Fewer seats are free than when the list was frozen. Please restore the capacity, or look at whom you admitted by hand.',
}

/** Once: the event is locked, and what was drawn stays. */
export async function run(
  tx: Tx,
  actor: Actor,
  id: string,
  { beacon, beacon_source, beacon_reason: given }: Beacon,
  now: Date,
): Promise<void> {
  const { event, draw } = await lockFor(tx, actor, id)
  allow(canOrganize(actor, event.organization))
  refuse(id, whyNotRun(event, draw))
  refuse(id, whyNotSource(draw.announced_source, { beacon_source, beacon_reason: given }))
  const beacon_reason = beacon_source === draw.announced_source ? '' : given
  const [seats, pools, list] = [found(draw.seats), found(draw.pools), await listIn(tx, id)]
  refuse(id, (event.capacity ?? 0) - event.taken < seats ? fewer : null)
  const applied = await registrationsOf(tx, id, ['applied'])
  refuse(id, whyGroupsStand(applied, entriesIn(list, {})))
  const secret = await secretOf(tx, id)
  const proof = await drawable(id, () =>
    drawn({
      entries: entriesIn(list, draw.reasons ?? {}),
      seats,
      pools,
      secret,
      beacon,
      beaconSource: beacon_source,
      software: `machiport ${version}`,
    }),
  )
  await tx
    .updateTable('draw')
    .set({
      ...drawnValues(proof),
      beacon_reason,
      drawn_at: now,
      drawn_by: actor.account,
    })
    .where('event', '=', id)
    .execute()
  await keepPlaces(tx, id, proof)
  await applyDraw(tx, actor, id, placesIn(applied, proof), now)
  const [admitted, waiting, excluded] = [proof.admitted.length, proof.waiting.length, proof.excluded.length]
  await announce(tx, actor, {
    name: 'draws.drawn',
    subject: 'event',
    subject_id: id,
    measures: event.measures,
    data: { admitted, waiting, excluded },
  })
  await record(tx, actor, {
    action: 'draws.drawn',
    subject: 'draw',
    subject_id: id,
    after: { beacon, beacon_source, ...(beacon_reason !== '' && { beacon_reason }), admitted, waiting, excluded },
  })
}

/** Whoever came in after the list was frozen waits behind everybody who was drawn; whoever has withdrawn is not there any more. */
export function placesIn(applied: readonly Registration[], { order, admitted, waiting, excluded }: Proof): DrawResult {
  const byReceipt = new Map(applied.map(({ id, receipt }) => [receipt, id]))
  const ids = (receipts: readonly string[]) => receipts.flatMap((receipt) => byReceipt.get(receipt) ?? [])
  const drawn = new Set(order)
  const late = applied.filter(({ receipt }) => !drawn.has(receipt)).map(({ id }) => id)
  return { admitted: ids(admitted), waiting: [...ids(waiting), ...late], excluded: ids(excluded) }
}
