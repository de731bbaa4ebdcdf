// A draw of the past, by the same list, weights and algorithm: for the invented towns, whose acts nobody did here.
import type { Tx } from '#platform/db/index.ts'
import { found } from '#platform/errors.ts'
import { version } from '#platform/version.ts'
import { findEvent, poolsOf } from '#modules/events/index.ts'
import { placeDrawn, registrationsOf } from '#modules/registrations/index.ts'
import { draw, type Proof } from '../algorithm/run.ts'
import { listedOf } from '../queries/listed.ts'
import { keepEntries, keepPlaces } from './keep-entries.ts'
import { drawnValues, frozenValues } from './keep-list.ts'
import { placesIn } from './run.ts'

interface PastDraw {
  /** 32 bytes in hexadecimal. */
  secret: string
  source: string
  beacon: string
  committed_at: Date
  frozen_at: Date
  drawn_at: Date
  by: string
}

/** Everybody has applied. The event is over: whoever waited after the draw had no seat in the end. */
export async function insertPastDraw(tx: Tx, municipality: string, event: string, past: PastDraw): Promise<Proof> {
  const row = found(await findEvent(tx, event))
  const { secret, beacon, source, committed_at, frozen_at, drawn_at, by } = past
  const entries = (await listedOf(tx, row, frozen_at)).map(({ entry }) => entry)
  const pools = (await poolsOf(tx, event)).map(({ name, seats }) => ({ name, seats }))
  const seats = found(row.capacity)
  const software = `machiport ${version}`
  const proof = await draw({ entries, seats, pools, secret, beacon, beaconSource: source, software })
  await tx
    .insertInto('draw')
    .values({
      municipality,
      event,
      secret: Buffer.from(secret, 'hex'),
      commitment: proof.commitment,
      committed_at,
      seats,
      pools: JSON.stringify(pools),
      announced_source: source,
      frozen_at,
      frozen_by: by,
      ...(await frozenValues(entries)),
      ...drawnValues(proof),
      drawn_at,
      drawn_by: by,
    })
    .execute()
  await keepEntries(tx, event)
  await keepPlaces(tx, event, proof)
  const { admitted, waiting, excluded } = placesIn(await registrationsOf(tx, event, ['applied']), proof)
  await placeDrawn(tx, { admitted, waiting: [], excluded: [...waiting, ...excluded] }, drawn_at)
  return proof
}
