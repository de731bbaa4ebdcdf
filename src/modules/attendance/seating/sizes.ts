// How many tables, and how large. Pure.

/** Six at a table: small enough for one talk. */
const usual = 6

/** What is suggested before anything is set: everybody has a seat. */
export const suggested = (people: number): { tables: number; size: number; rounds: number } => ({
  tables: Math.max(1, Math.ceil(people / usual)),
  size: usual,
  rounds: 3,
})

/** `8, 8、6` → seats of each table; null where it is not such a list. */
export function sizesIn(text: string): number[] | null {
  const sizes = text
    .normalize('NFKC')
    .split(/[\s,、・]+/)
    .filter(Boolean)
    .map(Number)
  const whole = sizes.every((size) => Number.isInteger(size) && size >= 1 && size <= 100)
  return whole && sizes.length >= 1 && sizes.length <= 200 ? sizes : null
}

export const areEqual = (tables: readonly number[]): boolean => tables.every((size) => size === tables[0])
