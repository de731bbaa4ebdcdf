// Where one receipt stands. Pure.
import type { Proof } from './algorithm/run.ts'

export interface Place {
  receipt: string
  /** The line of the frozen list, as it is hashed. */
  line: string
  /** From 1, of all groups; null before the draw. */
  rank: number | null
  result: 'admitted' | 'waiting' | 'excluded' | null
  /** From 1, among those who wait. */
  waiting: number | null
}

/** As people type it: wide letters, small letters, other hyphens. */
const plain = (receipt: string): string =>
  receipt
    .normalize('NFKC')
    .replaceAll(/[‐‑‒–—―−ー]/g, '-')
    .replaceAll(/\s/g, '')
    .toUpperCase()

const placeIn = (receipts: readonly string[], receipt: string): number | null => {
  const at = receipts.indexOf(receipt)
  return at === -1 ? null : at + 1
}

/** Null where the list has no such receipt. */
export function placeOf(list: string, proof: Proof | null, asked: string): Place | null {
  const wanted = plain(asked)
  for (const line of list.split('\n')) {
    const receipt = /^\{"receipt":"([A-Za-z0-9-]+)"/.exec(line)?.[1]
    if (receipt === undefined || receipt.toUpperCase() !== wanted) continue
    const result =
      proof === null
        ? null
        : proof.admitted.includes(receipt)
          ? 'admitted'
          : proof.excluded.includes(receipt)
            ? 'excluded'
            : 'waiting'
    return {
      receipt,
      line,
      result,
      rank: placeIn(proof?.order ?? [], receipt),
      waiting: placeIn(proof?.waiting ?? [], receipt),
    }
  }
  return null
}
