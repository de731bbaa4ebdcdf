// Who hears of what becomes of an event, in the app and by mail: its organizer, and the staff.
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { personsOfAccounts, personsOfOrganization } from '#modules/members/index.ts'
import { type News, notify } from '#modules/messages/index.ts'
import { tellCoordinators } from '#modules/opportunities/index.ts'
import type { EventRow } from './queries/event.ts'

/** The organization's people; for the department's own event, whoever looks after it. */
export async function tellOrganizer(
  tx: Tx,
  actor: Actor,
  { organization, coordinator, created_account }: Pick<EventRow, 'organization' | 'coordinator' | 'created_account'>,
  news: News,
): Promise<void> {
  const persons =
    organization === null
      ? await personsOfAccounts(tx, [coordinator ?? created_account])
      : await personsOfOrganization(tx, organization)
  if (persons.length > 0) await notify(tx, actor, { persons, ...news })
}

export const tellStaff = (tx: Tx, actor: Actor, { coordinator }: Pick<EventRow, 'coordinator'>, news: News) =>
  tellCoordinators(tx, actor, coordinator, { ...news, body: [...news.body] })
