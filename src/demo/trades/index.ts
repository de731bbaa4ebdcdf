import { craft } from './craft.ts'
import { metal } from './metal.ts'
import { offices } from './offices.ts'
import { shops } from './shops.ts'
import { together } from './together.ts'
import { town } from './town.ts'
import type { Trade } from './trade.ts'

export type { Trade } from './trade.ts'

export const trades: readonly Trade[] = [...metal, ...craft, ...shops, ...offices, ...town, ...together]

const byCode = new Map(trades.map((trade) => [trade.code, trade]))

export function tradeOf(code: string): Trade {
  const trade = byCode.get(code)
  if (trade === undefined) throw new Error(`No trade is called ${code}`)
  return trade
}
