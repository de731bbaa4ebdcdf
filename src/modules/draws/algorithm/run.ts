// A whole draw: entries, seats, the organizer's secret and the public random value in, the proof out.
import { canonical, DrawError, type Entry, type GivenEntry, inListOrder, listText, mustBeDifferent } from './entry.ts'
import { bytesOf, fromHex, sha256 } from './hash.ts'
import { rank, seedOf } from './rank.ts'
import { mustFit, type Pool, seat } from './seats.ts'

export interface DrawInput {
  entries: readonly GivenEntry[]
  seats: number
  pools: readonly Pool[]
  /** 32 bytes, lower-case hexadecimal. */
  secret: string
  beacon: string
  /** Where anybody can look the beacon up. */
  beaconSource: string
  software: string
}

export interface Override {
  receipt: string
  override: 'always' | 'never'
  reason: string
}

/** `draw-proof.json`: everything that somebody needs to run the draw again, and no name. */
export interface Proof {
  version: 1
  seats: number
  pools: Pool[]
  commitment: string
  listHash: string
  entries: Entry[]
  secret: string
  beacon: string
  beaconSource: string
  seed: string
  order: string[]
  admitted: string[]
  waiting: string[]
  excluded: string[]
  overrides: Override[]
  software: string
}

export const commitmentOf = (secret: string): Promise<string> => sha256(fromHex(secret))

function overridesOf(entries: readonly GivenEntry[]): Override[] {
  return entries.flatMap(({ receipt, override, reason }) => {
    if (override === undefined) return []
    if (reason === undefined || reason.trim() === '') {
      throw new DrawError({
        ja: `受付番号「${receipt}」を特別に扱う理由がありません`,
        en: `receipt ${receipt}: an override needs a reason`,
      })
    }
    return [{ receipt, override, reason }]
  })
}

/** Throws a DrawError for what cannot be drawn. */
export async function draw(input: DrawInput): Promise<Proof> {
  const { seats, secret, beacon, beaconSource, software } = input
  if (!/^[0-9a-f]{64}$/.test(secret))
    throw new DrawError({
      ja: '秘密の値は32バイト（16進数で64文字）です',
      en: 'the secret is 32 bytes, 64 hexadecimal digits',
    })
  if (beacon === '') throw new DrawError({ ja: '公開の乱数がありません', en: 'the public random value is missing' })
  mustFit(seats, input.pools)
  mustBeDifferent(input.entries)
  const given = inListOrder(input.entries)
  const entries = given.map(canonical)
  const listHash = await sha256(bytesOf(listText(entries)))
  const seed = await seedOf(secret, beacon, listHash)
  const order = await rank(entries, seed)
  const byReceipt = new Map(entries.map((entry) => [entry.receipt, entry]))
  const ranked = order.flatMap((receipt) => byReceipt.get(receipt) ?? [])
  return {
    version: 1,
    seats,
    pools: input.pools.map(({ name, seats: reserved }) => ({ name, seats: reserved })),
    commitment: await commitmentOf(secret),
    listHash,
    entries,
    secret,
    beacon,
    beaconSource,
    seed,
    order,
    ...seat(ranked, seats, input.pools),
    overrides: overridesOf(given),
    software,
  }
}
