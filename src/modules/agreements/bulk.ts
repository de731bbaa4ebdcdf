// Rows as they are, without asking or telling: for loaders (the demo).
import type { Insertable } from 'kysely'
import type { Tables, Tx } from '#platform/db/index.ts'

const chunk = 500

type Own = 'agreement' | 'agreement_version' | 'agreement_consent' | 'payment'

async function insertAll<T extends Own>(tx: Tx, table: T, rows: readonly Insertable<Tables[T]>[]): Promise<void> {
  for (let at = 0; at < rows.length; at += chunk)
    await tx
      .insertInto(table)
      .values(rows.slice(at, at + chunk))
      .execute()
}

export type AgreementRows = { [T in Own]: readonly Insertable<Tables[T]>[] }

export async function insertAgreements(tx: Tx, rows: AgreementRows): Promise<void> {
  await insertAll(tx, 'agreement', rows.agreement)
  await insertAll(tx, 'agreement_version', rows.agreement_version)
  await insertAll(tx, 'agreement_consent', rows.agreement_consent)
  await insertAll(tx, 'payment', rows.payment)
}
