// All that is paid of one application, and what comes back.
import type { Db } from '#platform/db/index.ts'
import { accountOf, failuresOf, paymentsOf } from './payments.ts'
import { passbookOf } from './passbook.ts'
import { contactOf, recoveriesOf } from './recoveries.ts'

export async function moneyOf(db: Db, application: string) {
  const payments = (await paymentsOf(db, application)).filter(({ state }) => state !== 'dropped')
  const recoveries = await recoveriesOf(db, application)
  return {
    payments,
    account: await accountOf(db, application),
    passbook: await passbookOf(db, application),
    failures: await failuresOf(
      db,
      payments.map(({ id }) => id),
    ),
    recoveries,
    contact: await contactOf(db, recoveries[0]?.scheme),
  }
}

export type Money = Awaited<ReturnType<typeof moneyOf>>
