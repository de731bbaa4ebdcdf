// One more entry in the ledger. Whoever calls has asked who may, and records the act that it belongs to.
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { Refusal } from '#platform/errors.ts'
import { newId } from '#platform/id.ts'
import type { BasisCode } from './bases.ts'
import type { EntryKind } from './kinds.ts'
import { lockLedger } from './lock-ledger.ts'
import { budgetPaths } from './paths.ts'
import { aidOf, balanceOf, isEntered } from './queries/balances.ts'
import { nothing, whyNot } from './rules.ts'

export interface NewEntry {
  scheme: string
  fiscal_year: number
  kind: EntryKind
  /** Above zero; an appropriation may take back. Nothing is entered for 0. */
  yen: number
  /** Of an appropriation: by what it came or went. */
  basis?: BasisCode
  /** Whose; null of an appropriation. */
  application: string | null
  /** Why, without names: the ledger is never thrown away. */
  words: string
  document_number?: string
  now: Date
  /** Of the form that asks for it: a second click enters nothing. */
  id?: string
}

/** Holds the ledger of the scheme and year until the end of the transaction. Refused with 409 where rules.ts says why not. */
export async function postEntry(tx: Tx, { municipality, account }: Actor, entry: NewEntry): Promise<void> {
  const { now, id = newId(), scheme, fiscal_year, application, ...rest } = entry
  if (!Number.isSafeInteger(entry.yen) || (entry.yen < 0 && entry.kind !== 'appropriate')) {
    throw new Error(`${entry.yen} is no amount of an entry`)
  }
  if (entry.yen === 0) return
  await lockLedger(tx, municipality, scheme, fiscal_year)
  if (entry.id !== undefined && (await isEntered(tx, entry.id))) return
  const aid = application === null ? nothing : await aidOf(tx, application, fiscal_year)
  const why = whyNot(await balanceOf(tx, scheme, fiscal_year), aid, entry)
  if (why !== null) {
    const wayOn = { href: budgetPaths.scheme(scheme), label: { ja: '予算の台帳を見る', en: 'See the ledger' } }
    throw new Refusal(409, why, wayOn, { ja: '予算の台帳に載せられません', en: 'The ledger does not allow this' })
  }
  await tx
    .insertInto('budget_entry')
    .values({ ...rest, municipality, id, scheme, fiscal_year, application, account, entered_at: now })
    .execute()
}
