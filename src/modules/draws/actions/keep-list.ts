// What is kept of a list and of a draw: by whoever freezes and runs it, and of the past of an invented town.
import type { Insertable } from 'kysely'
import { listText, type GivenEntry } from '../algorithm/entry.ts'
import { bytesOf, sha256 } from '../algorithm/hash.ts'
import type { Proof } from '../algorithm/run.ts'
import { summaryOf } from '../rules.ts'
import type { DrawTable } from '../tables.ts'

type Kept<K extends keyof DrawTable> = Pick<Insertable<DrawTable>, K>

/** The entries were checked. */
export async function frozenValues(
  entries: readonly GivenEntry[],
): Promise<Kept<'list' | 'list_hash' | 'reasons'> & { list_hash: string }> {
  const list = listText(entries)
  const reasons = entries.flatMap(({ receipt, reason }) => (reason === undefined ? [] : [[receipt, reason]]))
  return {
    list: Buffer.from(list),
    list_hash: await sha256(bytesOf(list)),
    reasons: JSON.stringify(Object.fromEntries(reasons)),
  }
}

export const drawnValues = (proof: Proof): Kept<'beacon' | 'beacon_source' | 'proof' | 'summary'> => ({
  beacon: proof.beacon,
  beacon_source: proof.beaconSource,
  proof: Buffer.from(JSON.stringify(proof)),
  summary: JSON.stringify(summaryOf(proof)),
})
