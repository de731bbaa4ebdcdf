// Who hears of what becomes of a scheme, in the app and by mail.
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { personsOfAccounts } from '#modules/members/index.ts'
import { type News, notify } from '#modules/messages/index.ts'
import type { SchemeRow } from './queries/scheme.ts'

/** Except whoever did it. */
async function tell(tx: Tx, actor: Actor, accounts: readonly string[], news: News): Promise<void> {
  const others = accounts.filter((account) => account !== actor.account)
  const persons = await personsOfAccounts(tx, [...new Set(others)])
  if (persons.length > 0) await notify(tx, actor, { persons, ...news })
}

/** All who could publish it. */
export async function tellOfficers(tx: Tx, actor: Actor, news: News): Promise<void> {
  const rows = await tx
    .selectFrom('role_grant')
    .select('account')
    .where('role', 'in', ['officer', 'administrator'])
    .execute()
  await tell(
    tx,
    actor,
    rows.map(({ account }) => account),
    news,
  )
}

export const tellWriter = (
  tx: Tx,
  actor: Actor,
  { submitted_account, created_account }: SchemeRow,
  news: News,
): Promise<void> => tell(tx, actor, [submitted_account ?? created_account], news)
