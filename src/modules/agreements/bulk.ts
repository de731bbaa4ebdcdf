// Rows as they are, without asking or telling: for loaders (the demo).
import type { Insertable } from 'kysely'
import { insertAll, type Tables, type Tx } from '#platform/db/index.ts'

type Own = 'agreement' | 'agreement_version' | 'agreement_consent' | 'payment'
export type AgreementRows = { [T in Own]: readonly Insertable<Tables[T]>[] }

export async function insertAgreements(tx: Tx, rows: AgreementRows): Promise<void> {
  await insertAll(tx, 'agreement', rows.agreement)
  await insertAll(tx, 'agreement_version', rows.agreement_version)
  await insertAll(tx, 'agreement_consent', rows.agreement_consent)
  await insertAll(tx, 'payment', rows.payment)
}
