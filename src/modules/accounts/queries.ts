import { sql } from 'kysely'
import { type Role, roles } from '#platform/auth/actor.ts'
import type { Db } from '#platform/db/index.ts'

/** What this account is here. Everyone who is signed in is a member. */
export async function rolesOf(db: Db, account: string): Promise<Set<Role>> {
  const granted = await db.selectFrom('role_grant').select('role').where('account', '=', account).execute()
  const names = new Set(granted.map(({ role }) => role))
  return new Set(roles.filter((role) => role === 'member' || names.has(role)))
}

/** The text that this account agreed to last here, and when; none when somebody else made the account. */
export const lastTermsConsent = (db: Db, account: string) =>
  db
    .selectFrom('terms_consent')
    .select(['text_version', 'given_at'])
    .where('account', '=', account)
    .orderBy('given_at', 'desc')
    .limit(1)
    .executeTakeFirst()

export interface BusinessId {
  account_type: string
  corp_type: string
  corporate_number: string | null
  name: string
}

export interface AccountRow {
  id: string
  email: string
  name: string
  second_factor: boolean
}

/**
 * The account with exactly this address. Accounts belong to the installation, so a part of an address finds nothing:
 * an administrator must not browse the people of other municipalities.
 */
export async function findAccounts(root: Db, email: string): Promise<AccountRow[]> {
  const { rows } = await sql<AccountRow>`
    select id, email, name, coalesce("twoFactorEnabled", false) as second_factor from auth."user" where email = ${email.toLowerCase()}`.execute(
    root,
  )
  return rows
}

export async function grantsOf(db: Db, accounts: string[]): Promise<Map<string, Role[]>> {
  const found = new Map<string, Role[]>(accounts.map((account) => [account, []]))
  if (accounts.length === 0) return found
  const rows = await db
    .selectFrom('role_grant')
    .select(['account', 'role'])
    .where('account', 'in', accounts)
    .orderBy('role')
    .execute()
  for (const row of rows) {
    const role = roles.find((known) => known === row.role)
    if (role) found.get(row.account)?.push(role)
  }
  return found
}

/** Accounts with a role beyond member. */
export const grantedAccounts = async (db: Db): Promise<string[]> =>
  (await db.selectFrom('role_grant').select('account').distinct().orderBy('account').limit(200).execute()).map(
    (row) => row.account,
  )

export async function accountsById(root: Db, ids: string[]): Promise<AccountRow[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<AccountRow>`
      select id, email, name, coalesce("twoFactorEnabled", false) as second_factor from auth."user" where id = any(${ids}) order by email`.execute(
    root,
  )
  return rows
}

/** What those are called whom one signs in as, staff and reviewers above all; accounts belong to the installation (`root`). */
export async function accountNames(
  root: Db,
  accounts: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(accounts.filter((one) => one !== null))]
  return new Map((await accountsById(root, ids)).map(({ id, name }) => [id, name]))
}

/** What gBizID said of the businesses of these accounts. */
export async function businessIds(db: Db, accounts: readonly string[]): Promise<Map<string, BusinessId>> {
  if (accounts.length === 0) return new Map()
  const rows = await db
    .selectFrom('business_id')
    .select(['account', 'account_type', 'corp_type', 'corporate_number', 'name'])
    .where('account', 'in', accounts)
    .execute()
  return new Map(rows.map(({ account, ...said }) => [account, said]))
}
