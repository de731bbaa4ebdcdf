// The picture of the bankbook that came with an account. Earlier ones stay with what was paid by them.
import type { Actor } from '#platform/auth/actor.ts'
import type { Db, Tx } from '#platform/db/index.ts'
import type { FileRecord } from '#platform/files/index.ts'
import { findApplication, isApplicant } from '#modules/applications/index.ts'
import { canPay } from '../policy.ts'

export const passbookAbout = (application: string) => ({ subject: 'payment_account', subject_id: application })

/** Of the account as it stands. */
export const passbookOf = (db: Db | Tx, application: string): Promise<FileRecord | undefined> =>
  db
    .selectFrom('file')
    .selectAll()
    .where('subject', '=', 'payment_account')
    .where('subject_id', '=', application)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()

/** As with the account: whose it is, and whoever pays. */
export async function readsPassbook(db: Db, actor: Actor | null, id: string): Promise<boolean> {
  const application = await findApplication(db, id)
  return application !== undefined && (canPay(actor) || isApplicant(actor, application))
}
