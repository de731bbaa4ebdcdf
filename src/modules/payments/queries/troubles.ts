// What keeps a batch from the bank: an account that was entered anew or returned after the batch was made, or that no bank takes any more.
import type { Db } from '#platform/db/index.ts'
import { type Doubt, doubtsOf } from '../bank/account.ts'
import type { BankAccount } from '../tables.ts'
import type { Batch, Transfer } from './batches.ts'
import { accountsOf, type Standing } from './due.ts'

export interface Trouble {
  transfer: Transfer
  /** The account as it stands now, where it is another. */
  now: Standing | null
  doubts: readonly Doubt[]
}

const parts = ['bank', 'branch', 'kind', 'number', 'holder'] as const satisfies (keyof BankAccount)[]

const isSame = (transfer: Transfer, now: Standing | undefined): boolean =>
  now === undefined || (now.returned_words === '' && parts.every((part) => now[part] === transfer[part]))

/** Before its approval; of an approved one the accounts that changed, until the bank has answered. */
export async function troublesOf(db: Db, { state }: Batch, transfers: readonly Transfer[]): Promise<Trouble[]> {
  if (state !== 'made' && state !== 'first' && state !== 'approved') return []
  const open = transfers.filter(({ result }) => result === null)
  const accounts = await accountsOf(db, [...new Set(open.map(({ application }) => application))])
  return open.flatMap((transfer) => {
    const standing = accounts.get(transfer.application)
    const now = standing === undefined || isSame(transfer, standing) ? null : standing
    const doubts = state === 'approved' ? [] : doubtsOf(transfer)
    return now === null && doubts.length === 0 ? [] : [{ transfer, now, doubts }]
  })
}
