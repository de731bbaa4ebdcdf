// Runs a proof again and names the first thing that differs.
import type { Phrase } from '#platform/i18n/index.ts'
import { canonical, DrawError, type Entry, type GivenEntry, inListOrder, mustBeDifferent, readEntry } from './entry.ts'
import { commitmentOf, draw, type Override, type Proof } from './run.ts'
import type { Pool } from './seats.ts'

const names: Readonly<Record<keyof Proof, string>> = {
  version: '版',
  seats: '席の数',
  pools: '優先枠',
  commitment: '先に公開した値（commitment）',
  listHash: '名簿の照合値（listHash）',
  entries: '名簿',
  secret: '秘密の値',
  beacon: '公開の乱数',
  beaconSource: '乱数の出どころ',
  seed: '種（seed）',
  order: '抽選の順',
  admitted: '当選',
  waiting: '補欠',
  excluded: '対象外',
  overrides: '特別な取り扱い',
  software: 'ソフトウェア',
}

const differs = (field: keyof Proof, at?: string): DrawError =>
  new DrawError({
    ja: `${names[field]}が、計算し直したものと違います${at === undefined ? '' : `（${at}）`}`,
    en: `${field} differs from what comes out${at === undefined ? '' : ` (${at})`}`,
  })

const malformed = (field: string): DrawError =>
  new DrawError({ ja: `証明の項目「${field}」がないか、形が違います`, en: `${field} is missing or malformed` })

function textOf(proof: Record<string, unknown>, field: keyof Proof, shape = /^[\s\S]*$/): string {
  const value = proof[field]
  if (typeof value !== 'string' || !shape.test(value)) throw malformed(field)
  return value
}

function listOf<T>(proof: Record<string, unknown>, field: keyof Proof, is: (value: unknown) => value is T): T[] {
  const value = proof[field]
  if (!Array.isArray(value) || !value.every(is)) throw malformed(field)
  return value
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const isText = (value: unknown): value is string => typeof value === 'string'
const isPool = (value: unknown): value is Pool =>
  isObject(value) && Object.keys(value).join() === 'name,seats' && isText(value.name) && typeof value.seats === 'number'
const isOverride = (value: unknown): value is Override =>
  isObject(value) &&
  Object.keys(value).join() === 'receipt,override,reason' &&
  isText(value.receipt) &&
  isText(value.reason) &&
  (value.override === 'always' || value.override === 'never')

const hex = /^[0-9a-f]{64}$/

/** The entries as they stand in the file, each with its reason. Throws a DrawError where they are not canonical. */
function entriesOf(proof: Record<string, unknown>, overrides: readonly Override[]): GivenEntry[] {
  const read = listOf(proof, 'entries', isObject).map((given, i) => {
    const entry = readEntry(given, { ja: `名簿の${i + 1}件目`, en: `entry ${i + 1}` })
    if (JSON.stringify(given) !== JSON.stringify(canonical(entry))) throw differs('entries', entry.receipt)
    return entry
  })
  mustBeDifferent(read)
  const misplaced = inListOrder(read).find((entry, i) => entry !== read[i])
  if (misplaced !== undefined) throw differs('entries', misplaced.receipt)
  const reasons = new Map(overrides.map(({ receipt, reason }) => [receipt, reason]))
  return read.map((entry) => (entry.override === undefined ? entry : { ...entry, reason: reasons.get(entry.receipt) }))
}

function firstDifferent(expected: readonly unknown[], found: readonly unknown[]): string | undefined {
  const length = Math.max(expected.length, found.length)
  for (let i = 0; i < length; i++) {
    const [e, f] = [JSON.stringify(expected[i]), JSON.stringify(found[i])]
    if (e !== f) return `${i + 1}: ${f ?? '–'} ≠ ${e ?? '–'}`
  }
  return undefined
}

/** What is compared, one after the other. */
export const steps = ['commitment', 'listHash', 'seed', 'order', 'seats'] as const
export type Step = (typeof steps)[number]

async function check(proof: Record<string, unknown>, holds: (step: Step) => void): Promise<void> {
  const extra = Object.keys(proof).find((field) => !Object.hasOwn(names, field))
  if (extra !== undefined) throw malformed(extra)
  if (proof.version !== 1) throw malformed('version')
  const { seats } = proof
  if (typeof seats !== 'number') throw malformed('seats')
  const pools = listOf(proof, 'pools', isPool)
  const overrides = listOf(proof, 'overrides', isOverride)
  const commitment = textOf(proof, 'commitment', hex)
  const secret = textOf(proof, 'secret', hex)
  const [beacon, beaconSource, software] = (['beacon', 'beaconSource', 'software'] as const).map((field) =>
    textOf(proof, field),
  )
  if (commitment !== (await commitmentOf(secret))) throw differs('commitment')
  holds('commitment')
  const entries: readonly Entry[] = entriesOf(proof, overrides)
  const again = await draw({
    entries,
    seats,
    pools,
    secret,
    beacon: beacon ?? '',
    beaconSource: beaconSource ?? '',
    software: software ?? '',
  })
  if (textOf(proof, 'listHash') !== again.listHash) throw differs('listHash')
  holds('listHash')
  if (textOf(proof, 'seed') !== again.seed) throw differs('seed')
  holds('seed')
  for (const field of ['order', 'admitted', 'waiting', 'excluded'] as const) {
    const at = firstDifferent(again[field], listOf(proof, field, isText))
    if (at !== undefined) throw differs(field, at)
    if (field === 'order') holds('order')
  }
  const at = firstDifferent(again.overrides, overrides)
  if (at !== undefined) throw differs('overrides', at)
  holds('seats')
}

/**
 * Null when the proof holds; else the first thing that does not, in words. `proof` is what JSON.parse gave; `holds` is told of
 * each step that came out the same.
 */
export async function verifyProof(proof: unknown, holds: (step: Step) => void = () => {}): Promise<Phrase | null> {
  if (!isObject(proof)) return { ja: '抽選の証明ではありません', en: 'This is not a proof of a draw' }
  try {
    await check(proof, holds)
    return null
  } catch (error) {
    if (error instanceof DrawError) return error.why
    throw error
  }
}
