// Who gets a seat, once the order is drawn. Pure.
import { DrawError, type Entry } from './entry.ts'

export interface Pool {
  name: string
  seats: number
}

interface Seated {
  admitted: string[]
  waiting: string[]
  excluded: string[]
}

const isSeats = (value: number) => Number.isSafeInteger(value) && value >= 0

/** Throws a DrawError where seats and pools cannot be. */
export function mustFit(seats: number, pools: readonly Pool[]): void {
  if (!isSeats(seats)) throw new DrawError({ ja: '席の数は0以上の整数です', en: 'seats is a whole number from 0' })
  for (const { name, seats: reserved } of pools) {
    if (name === '' || !isSeats(reserved))
      throw new DrawError({
        ja: '優先枠には名前と、0以上の席の数が要ります',
        en: 'a pool needs a name and a number of seats',
      })
  }
  if (new Set(pools.map(({ name }) => name)).size < pools.length)
    throw new DrawError({ ja: '同じ名前の優先枠が2つあります', en: 'two pools have the same name' })
  if (pools.reduce((sum, pool) => sum + pool.seats, 0) > seats)
    throw new DrawError({
      ja: '優先枠の席の合計が、全体の席を超えています',
      en: 'the pools have more seats than there are',
    })
}

/** `ranked`: every entry, first drawn first. A group is admitted whole or passed over. All three lists keep that order. */
export function seat(ranked: readonly Entry[], seats: number, pools: readonly Pool[]): Seated {
  const free = new Map(pools.map(({ name, seats: reserved }) => [name, reserved]))
  let general = seats - pools.reduce((sum, pool) => sum + pool.seats, 0)
  const admitted = new Set<string>()

  const takePool = (name: string, { receipt, size, pools: may }: Entry): boolean => {
    const left = free.get(name) ?? 0
    if (!may.includes(name) || size > left) return false
    free.set(name, left - size)
    admitted.add(receipt)
    return true
  }
  const takeGeneral = ({ receipt, size }: Entry): void => {
    if (size > general) return
    general -= size
    admitted.add(receipt)
  }

  for (const entry of ranked) {
    if (entry.override === 'always' && !pools.some(({ name }) => takePool(name, entry))) takeGeneral(entry)
  }
  const hopeful = ranked.filter(({ override }) => override !== 'never')
  for (const { name } of pools) {
    for (const entry of hopeful) if (!admitted.has(entry.receipt)) takePool(name, entry)
  }
  for (const left of free.values()) general += left
  for (const entry of hopeful) if (!admitted.has(entry.receipt)) takeGeneral(entry)

  const receipts = (entries: readonly Entry[]) => entries.map(({ receipt }) => receipt)
  return {
    admitted: receipts(ranked.filter(({ receipt }) => admitted.has(receipt))),
    waiting: receipts(hopeful.filter(({ receipt }) => !admitted.has(receipt))),
    excluded: receipts(ranked.filter(({ override }) => override === 'never')),
  }
}
