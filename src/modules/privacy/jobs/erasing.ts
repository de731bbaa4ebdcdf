// Erasing one person in one municipality: the work of the daily job and of the command line.
import { sql } from 'kysely'
import type { Actor } from '#platform/auth/actor.ts'
import { type Database, erasingIn, readingMunicipality } from '#platform/db/index.ts'
import { sendJob } from '#platform/jobs/index.ts'
import { eraseHoldings, type Gone, planErasing } from '#platform/privacy/index.ts'
import { rolesOf } from '#modules/accounts/index.ts'
import { isPersonHere } from '#modules/members/index.ts'
import type { Declared } from '../declared.ts'
import { findSubject } from '../queries.ts'

export const closeAccountJob = 'privacy.close_account'

/** Staff and auditors first give back their role: what they did in office is not erased. */
export class HasRole extends Error {
  override name = 'HasRole'
}

/** What would go; undefined where nobody fits. */
export const planFor = ({ root }: Database, municipality: string, declared: Declared, whom: string) =>
  readingMunicipality(root, municipality, async (db) => {
    const one = await findSubject(root, db, declared, whom)
    return one && { person: one.person, plan: await planErasing(db, declared.holdings, declared.mentions, one) }
  })

/** Done and recorded; undefined where nobody fits. The account goes after it, when no other municipality uses it. */
export async function erasePerson(
  { root }: Database,
  actor: Actor,
  declared: Declared,
  whom: string,
): Promise<{ person: string; gone: Gone[] } | undefined> {
  return erasingIn(root, actor.municipality, async (tx) => {
    const one = await findSubject(root, tx, declared, whom)
    if (one === undefined) return undefined
    const { person, account } = one
    if (account !== '' && (await rolesOf(tx, account)).size > 1) throw new HasRole()
    for (const send of declared.beforeErasing) await send(tx, actor.municipality, one)
    const gone = await eraseHoldings(tx, actor, declared.holdings, declared.mentions, one)
    if (account !== '') await sendJob(tx, closeAccountJob, { municipality: actor.municipality, account })
    return { person, gone }
  })
}

/** Removes an account with its sessions and ways in, unless it is somebody in a municipality or has a role there. */
export async function closeAccount({ root }: Database, declared: Declared, account: string): Promise<boolean> {
  for (const { code } of await root.selectFrom('municipality').select('code').execute()) {
    const used = await readingMunicipality(
      root,
      code,
      async (db) => (await isPersonHere(db, account)) || (await rolesOf(db, account)).size > 1,
    )
    if (used) return false
  }
  const { rows } = await sql<{ email: string }>`select email from auth."user" where id = ${account}`.execute(root)
  const one = { person: '', account, emails: rows.map(({ email }) => email.toLowerCase()), names: [], ids: [] }
  await root.transaction().execute(async (tx) => {
    for (const { table, whose } of [...declared.installation].reverse()) {
      await sql`delete from ${sql.table(table)} where ${whose(one)}`.execute(tx)
    }
  })
  return true
}
