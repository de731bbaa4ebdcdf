// One line of a draw's list: a group that wants seats. Runs in Node and in browsers.
import type { Phrase } from '#platform/i18n/index.ts'

export interface Entry {
  /** What the entrant was given: `[A-Za-z0-9-]`, 64 characters at most. */
  receipt: string
  /** People who come together or not at all. */
  size: number
  /** 1–1000: how many tickets the group has. */
  weight: number
  /** Reserved seats it may take, sorted. */
  pools: string[]
  override?: 'always' | 'never'
}

/** As somebody hands it in: an override needs a reason. */
export interface GivenEntry extends Entry {
  reason?: string
}

export const maxWeight = 1000

/** A list, a number of seats or a proof that no draw can be made from. */
export class DrawError extends Error {
  override name = 'DrawError'
  readonly why: Phrase
  constructor(why: Phrase) {
    super(why.en)
    this.why = why
  }
}

const isCount = (value: unknown, max = Number.MAX_SAFE_INTEGER): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 1 && value <= max

const known = new Set(['receipt', 'size', 'weight', 'pools', 'override', 'reason'])

/** Checks one given line; `at` says where it stands. Throws a DrawError. */
export function readEntry(given: unknown, at: Phrase): GivenEntry {
  const refuse = (ja: string, en: string): never => {
    throw new DrawError({ ja: `${at.ja}：${ja}`, en: `${at.en}: ${en}` })
  }
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    return refuse('1件は { } で囲まれたJSONです', 'an entry is a JSON object')
  const { receipt, size, weight, pools, override, reason }: Record<string, unknown> = { ...given }
  const unknown = Object.keys(given).find((field) => !known.has(field))
  if (unknown !== undefined) refuse(`知らない項目「${unknown}」があります`, `unknown field “${unknown}”`)
  if (typeof receipt !== 'string' || !/^[A-Za-z0-9-]{1,64}$/.test(receipt))
    return refuse('受付番号は英数字とハイフンで64文字までです', 'receipt: letters, digits and hyphens, 64 at most')
  if (!isCount(size)) return refuse('人数（size）は1以上の整数です', 'size is a whole number from 1')
  if (!isCount(weight, maxWeight))
    return refuse(`重み（weight）は1〜${maxWeight}の整数です`, `weight is a whole number from 1 to ${maxWeight}`)
  if (!Array.isArray(pools) || !pools.every((pool): pool is string => typeof pool === 'string' && pool !== ''))
    return refuse('優先枠（pools）は名前の並びです', 'pools is a list of names')
  const entry = { receipt, size, weight, pools: pools.toSorted() }
  if (override === undefined) {
    if (reason !== undefined)
      return refuse('理由（reason）は取り扱い（override）を決めたときだけです', 'reason without override')
    return entry
  }
  if (override !== 'always' && override !== 'never')
    return refuse('取り扱い（override）は always か never です', 'override is always or never')
  if (reason !== undefined && typeof reason !== 'string') return refuse('理由（reason）は文字です', 'reason is text')
  return { ...entry, override, ...(reason !== undefined && { reason }) }
}

/** The entry as it is hashed: keys in this order, nothing else. */
export const canonical = ({ receipt, size, weight, pools, override }: Entry): Entry => ({
  receipt,
  size,
  weight,
  pools: pools.toSorted(),
  ...(override !== undefined && { override }),
})

/** Receipts are ASCII, so that JavaScript's order is the order of their bytes. */
export const inListOrder = <T extends { receipt: string }>(entries: readonly T[]): T[] =>
  entries.toSorted((a, b) => (a.receipt < b.receipt ? -1 : a.receipt > b.receipt ? 1 : 0))

/** The frozen list, one JSON object a line. */
export const listText = (entries: readonly Entry[]): string =>
  inListOrder(entries)
    .map((entry) => `${JSON.stringify(canonical(entry))}\n`)
    .join('')

/** Throws a DrawError when a receipt is given twice. */
export function mustBeDifferent(entries: readonly Entry[]): void {
  const seen = new Set<string>()
  for (const { receipt } of entries) {
    if (seen.has(receipt))
      throw new DrawError({ ja: `受付番号「${receipt}」が2回あります`, en: `receipt ${receipt} is given twice` })
    seen.add(receipt)
  }
}
