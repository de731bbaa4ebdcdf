// The order of a draw: each group has as many tickets as its weight, and stands where its smallest one stands.
import type { Entry } from './entry.ts'
import { bytesOf, concat, fromHex, sha256, signer, toHex } from './hash.ts'

/** Asked of the browser at once: enough to keep it busy, little enough to hold in memory. */
const batch = 5_000

/** Hexadecimal, as are `secret` and `listHash`. */
export const seedOf = (secret: string, beacon: string, listHash: string): Promise<string> =>
  sha256(concat(fromHex(secret), bytesOf(`\n${beacon}\n${listHash}`)))

/** The receipts, first drawn first. */
export async function rank(entries: readonly Entry[], seed: string): Promise<string[]> {
  const sign = await signer(fromHex(seed))
  const tickets = entries.flatMap(({ receipt, weight }, group) =>
    Array.from({ length: weight }, (_, k) => ({ group, message: `${receipt}|${k + 1}` })),
  )
  const keys: string[] = []
  for (let at = 0; at < tickets.length; at += batch) {
    const part = tickets.slice(at, at + batch)
    const signed = await Promise.all(part.map(({ message }) => sign(message)))
    for (const [i, { group }] of part.entries()) {
      // Hexadecimal of one length sorts as the numbers do.
      const key = toHex(signed[i] ?? new Uint8Array())
      const smallest = keys[group]
      if (smallest === undefined || key < smallest) keys[group] = key
    }
  }
  return entries
    .map(({ receipt }, group) => ({ receipt, key: keys[group] ?? '' }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ receipt }) => receipt)
}
