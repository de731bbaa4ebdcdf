import type { Db } from '#platform/db/index.ts'
import type { FormState } from '#platform/forms/state.ts'
import { profileValues } from '../profile-content.ts'
import { findMember } from './actor.ts'
import { findPerson } from './person.ts'

/** An account's profile as its owner may take it to another town: nothing that belongs to this one. */
export async function profileToCopy(db: Db, account: string): Promise<FormState['values'] | null> {
  const { person } = await findMember(db, account)
  const mine = person === null ? undefined : await findPerson(db, person)
  if (mine === undefined) return null
  const { id: _id, version: _version, aims: _aims, ...values } = profileValues(mine)
  return values
}
