// Who may look after applications.
import type { Db } from '#platform/db/index.ts'

export const officerAccounts = async (db: Db): Promise<string[]> =>
  (
    await db
      .selectFrom('role_grant')
      .select('account')
      .distinct()
      .where('role', 'in', ['officer', 'administrator'])
      .orderBy('account')
      .limit(200)
      .execute()
  ).map(({ account }) => account)
