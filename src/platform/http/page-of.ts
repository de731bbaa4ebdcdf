/** The page asked for in the address, from 1; nonsense is the first. A page beyond the last is for `beyondLast` to see. */
export const pageOf = (text: string | undefined): number =>
  /^[1-9]\d*$/.test(text ?? '') ? Math.min(Number(text), mostPages) : 1

const mostPages = 100_000

/** A list of this many things has no such page: answer 404. An empty list has its first. */
export const isBeyond = (page: number, total: number, perPage: number): boolean =>
  page > Math.max(1, Math.ceil(total / perPage))
