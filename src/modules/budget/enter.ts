// One more entry in the ledger. Whoever calls has asked who may, and records the act that it belongs to.
import type { Actor } from '#platform/auth/actor.ts'
import { today } from '#platform/calendar/index.ts'
import { insertAll, type Tx } from '#platform/db/index.ts'
import { Refusal } from '#platform/errors.ts'
import type { Phrase } from '#platform/i18n/index.ts'
import { newId } from '#platform/id.ts'
import type { BasisCode } from './bases.ts'
import type { EntryKind } from './kinds.ts'
import { lockLedgers } from './lock-ledger.ts'
import { budgetPaths } from './paths.ts'
import { aidsOf, balancesOf, enteredOf } from './queries/balances.ts'
import { after, aidAfter, nothing, type Sums, whyNot, whyShut } from './rules.ts'

export interface NewEntry {
  scheme: string
  fiscal_year: number
  kind: EntryKind
  /** Above zero; an appropriation may take back, and `undoes` does. Nothing is entered for 0. */
  yen: number
  /** Of an appropriation: by what it came or went. */
  basis?: BasisCode
  /** Whose; null of an appropriation. */
  application: string | null
  /** Of a payment: the day of the transfer. */
  paid_on?: string
  /** Of what came back: the day, the receipt that says so, and of 過年度収入 the year that had paid it. */
  received_on?: string
  receipt?: string
  of_year?: number
  /** The entry that this one takes back, whole. */
  undoes?: string
  /** Why, without names: the ledger is never thrown away. */
  words: string
  document_number?: string
  now: Date
  /** Of the form that asks for it: a second click enters nothing. */
  id?: string
}

/** `whose`: a scheme, or an application. */
const keyOf = (whose: string, fiscal_year: number): string => `${whose} ${fiscal_year}`

export const refuse = (scheme: string, why: Phrase): Refusal =>
  new Refusal(
    409,
    why,
    { href: budgetPaths.scheme(scheme), label: { ja: '予算の台帳を見る', en: 'See the ledger' } },
    { ja: '予算の台帳に載せられません', en: 'The ledger does not allow this' },
  )

/** Throws where one of them cannot follow those before it. */
async function refuseWrong(tx: Tx, entries: readonly NewEntry[]): Promise<void> {
  const applications = entries.flatMap(({ application }) => application ?? [])
  const ledgers = await balancesOf(tx, [...new Set(entries.map(({ scheme }) => scheme))])
  const aids = await aidsOf(tx, [...new Set(applications)])
  const sums = new Map<string, Sums>(ledgers.map((one) => [keyOf(one.scheme, one.fiscal_year), one]))
  for (const one of aids) sums.set(keyOf(one.application, one.fiscal_year), { ...nothing, ...one })
  for (const entry of entries) {
    const { scheme, application, fiscal_year, of_year = fiscal_year } = entry
    const [all, one] = [keyOf(scheme, fiscal_year), keyOf(application ?? '', of_year)]
    const [ledger, aid] = [sums.get(all) ?? nothing, sums.get(one) ?? nothing]
    const on = entry.paid_on ?? today(entry.now)
    const why = whyShut(fiscal_year, entry.kind, on) ?? whyNot(ledger, aid, entry)
    if (why !== null) throw refuse(scheme, why)
    sums.set(all, after(ledger, entry)).set(one, aidAfter(aid, entry))
  }
}

/** In their order, in as many statements as one. Holds their ledgers until the end of the transaction. Refused with 409 where rules.ts says why not. */
export async function postEntries(
  tx: Tx,
  { municipality, account }: Actor,
  entries: readonly NewEntry[],
): Promise<void> {
  const wrong = entries.find(
    ({ yen, kind, undoes }) =>
      !Number.isSafeInteger(yen) || (yen < 0 && kind !== 'appropriate' && undoes === undefined),
  )
  if (wrong !== undefined) throw new Error(`${wrong.yen} is no amount of an entry`)
  const asked = entries.filter(({ yen }) => yen !== 0)
  const paidIn = asked.flatMap(({ scheme, of_year }) =>
    of_year === undefined ? [] : [{ scheme, fiscal_year: of_year }],
  )
  await lockLedgers(tx, municipality, [...paidIn, ...asked])
  const entered = await enteredOf(
    tx,
    asked.flatMap(({ id }) => id ?? []),
  )
  const fresh = asked.filter(({ id }) => id === undefined || !entered.has(id))
  await refuseWrong(tx, fresh)
  await insertAll(
    tx,
    'budget_entry',
    fresh.map(({ now, id = newId(), ...rest }) => ({ ...rest, municipality, id, account, entered_at: now })),
  )
}

export const postEntry = (tx: Tx, actor: Actor, entry: NewEntry): Promise<void> => postEntries(tx, actor, [entry])
