// Who hears of what: reviewers, and the staff who look after the application.
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { personsOfAccounts, personsWithRole } from '#modules/members/index.ts'
import { type News, notify } from '#modules/messages/index.ts'

export async function tellReviewer(tx: Tx, actor: Actor, account: string, news: News): Promise<void> {
  const persons = await personsOfAccounts(tx, [account])
  if (persons.length > 0) await notify(tx, actor, { persons, ...news })
}

/** The application's officer; where it has none, all officers. */
export async function tellOfficers(tx: Tx, actor: Actor, officer: string | null, news: News): Promise<void> {
  const persons =
    officer === null ? await personsWithRole(tx, 'officer', 'administrator') : await personsOfAccounts(tx, [officer])
  if (persons.length > 0) await notify(tx, actor, { persons, ...news })
}
