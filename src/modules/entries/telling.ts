// Who hears of a change: the other side, in the app and by mail.
import type { Actor } from '#platform/auth/actor.ts'
import type { Db, Tx } from '#platform/db/index.ts'
import { peopleOf } from '#modules/members/index.ts'
import type { News } from '#modules/members/index.ts'
import { notify } from '#modules/messages/index.ts'

export const organizationPeople = async (db: Db, organization: string): Promise<string[]> =>
  (await peopleOf(db, organization)).map(({ person }) => person)

export const tellOrganization = async (tx: Tx, actor: Actor, organization: string, news: News): Promise<void> =>
  notify(tx, actor, { persons: await organizationPeople(tx, organization), ...news })

/** Everybody in it; who leads it also when the group is gone. */
export const entrantsOf = ({ person, people }: { person: string; people: readonly string[] }): string[] => [
  ...new Set([person, ...people]),
]
