// Who may be asked to approve.
import type { Db } from '#platform/db/index.ts'

/** Accounts of officers and administrators. */
export const approvingAccounts = async (db: Db): Promise<string[]> =>
  (
    await db
      .selectFrom('role_grant')
      .select('account')
      .distinct()
      .where('role', 'in', ['officer', 'administrator'])
      .orderBy('account')
      .execute()
  ).map(({ account }) => account)
