// Who may look after applications, and what they are called.
import { type Db } from '#platform/db/index.ts'
import { accountsById } from '#modules/accounts/index.ts'

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

/** Accounts belong to the installation: `root`. */
export async function namesOf(root: Db, accounts: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(accounts.filter((one) => one !== null))]
  return new Map((await accountsById(root, ids)).map(({ id, name }) => [id, name]))
}
