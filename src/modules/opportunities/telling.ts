// Who hears of a change, in the app and by mail.
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import type { Phrase } from '#platform/i18n/index.ts'
import { notify } from '#modules/messages/index.ts'
import { personsOfAccounts, personsOfOrganization } from './others.ts'

export interface News {
  subject: Phrase
  body: Phrase[]
  href: string
}

const others = (actor: Actor, persons: readonly string[]) => persons.filter((person) => person !== actor.person)

/** Representatives and staff of the organization, except whoever did it. */
export async function tellOrganization(tx: Tx, actor: Actor, organization: string, news: News): Promise<void> {
  const persons = others(actor, await personsOfOrganization(tx, organization))
  if (persons.length > 0) await notify(tx, actor, { persons, ...news })
}

/** The coordinator who looks after it; without one, all coordinators. */
export async function tellCoordinators(tx: Tx, actor: Actor, coordinator: string | null, news: News): Promise<void> {
  const accounts =
    coordinator === null
      ? (await tx.selectFrom('role_grant').select('account').where('role', '=', 'coordinator').execute()).map(
          ({ account }) => account,
        )
      : [coordinator]
  const persons = others(actor, await personsOfAccounts(tx, accounts))
  if (persons.length > 0) await notify(tx, actor, { persons, ...news })
}
