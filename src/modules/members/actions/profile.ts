// Writing one's profile, and the consent to be found.
import type { Insertable } from 'kysely'
import { type Actor, originOf } from '#platform/auth/actor.ts'
import { record } from '#platform/audit/index.ts'
import type { Tables, Tx } from '#platform/db/index.ts'
import { allow, EditedMeanwhile, found } from '#platform/errors.ts'
import { newId } from '#platform/id.ts'
import { findableConsent } from '../data/consents.ts'
import type { ProfileValues } from '../forms/profile.ts'
import { needsPerson } from '../needs-person.ts'
import { canEditProfile, canWriteForStaff } from '../policy.ts'
import { profileContent, skillsOf } from '../profile-content.ts'
import { findPerson, standingConsent } from '../queries/person.ts'

async function replaceSkills(tx: Tx, municipality: string, person: string, values: ProfileValues): Promise<void> {
  await tx.deleteFrom('person_skill').where('person', '=', person).execute()
  const rows = skillsOf(values).map((skill) => ({ municipality, person, ...skill }))
  if (rows.length > 0) await tx.insertInto('person_skill').values(rows).execute()
}

/**
 * The first time: makes the person. `account` and `email` are the signed-in account's, or null when staff write for
 * somebody without one. A second click changes nothing.
 */
export async function createProfile(
  tx: Tx,
  actor: Actor,
  values: ProfileValues,
  whose: { account: string | null; email: string | null },
): Promise<string> {
  allow(whose.account === null ? canWriteForStaff(actor) : canEditProfile(actor))
  const row: Insertable<Tables['person']> = {
    municipality: actor.municipality,
    id: values.id,
    ...whose,
    photo: null,
    ...profileContent(values),
    origin: originOf(actor),
  }
  const added = await tx
    .insertInto('person')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows === 0n) {
    const mine = await tx
      .selectFrom('person')
      .select('id')
      .where('account', '=', whose.account ?? '')
      .executeTakeFirst()
    const again =
      mine ??
      (await tx
        .selectFrom('person')
        .select('id')
        .where('id', '=', values.id)
        .where('account', 'is', null)
        .executeTakeFirst())
    return found(again).id
  }
  await replaceSkills(tx, actor.municipality, values.id, values)
  await record(tx, actor, {
    action: 'members.profile_created',
    subject: 'person',
    subject_id: values.id,
    after: profileContent(values),
  })
  return values.id
}

/** Later: saves over exactly the version that was read. */
export async function updateProfile(tx: Tx, actor: Actor, values: ProfileValues): Promise<void> {
  allow(canEditProfile(actor))
  const before = found(await findPerson(tx, values.id))
  if (actor.person !== before.id) allow(canWriteForStaff(actor))
  const saved = await tx
    .updateTable('person')
    .set({ ...profileContent(values), version: values.version + 1, updated_at: new Date() })
    .where('id', '=', values.id)
    .where('version', '=', values.version)
    .executeTakeFirst()
  if (saved.numUpdatedRows === 0n) throw new EditedMeanwhile()
  await replaceSkills(tx, actor.municipality, values.id, values)
  const after = { ...profileContent(values), skills: skillsOf(values) }
  const beforeSkills = before.skills.map(({ skill, level, years }) => ({ skill, level, years }))
  await record(tx, actor, {
    action: 'members.profile_changed',
    subject: 'person',
    subject_id: values.id,
    before: { ...before, visibility: JSON.stringify(before.visibility), skills: beforeSkills },
    after,
  })
}

/** Gives or withdraws the consent to be found; what was agreed to, when and from where is kept as evidence. */
export async function setFindable(tx: Tx, actor: Actor, findable: boolean): Promise<void> {
  allow(canEditProfile(actor))
  const person = needsPerson(actor)
  // Two clicks at once: the second waits here and finds it done.
  await tx.selectFrom('person').select('id').where('id', '=', person).forUpdate().execute()
  const standing = await standingConsent(tx, person)
  if (findable === (standing !== undefined)) return
  if (standing)
    await tx.updateTable('consent').set({ withdrawn_at: new Date() }).where('id', '=', standing.id).execute()
  else {
    const evidence = JSON.stringify({
      request: actor.request_id,
      address: actor.address,
      account: actor.account,
      origin: originOf(actor),
    })
    const { purpose, version } = findableConsent
    await tx
      .insertInto('consent')
      .values({ municipality: actor.municipality, id: newId(), person, purpose, text_version: version, evidence })
      .execute()
  }
  await tx.updateTable('person').set({ findable }).where('id', '=', person).execute()
  await record(tx, actor, {
    action: findable ? 'members.consent_given' : 'members.consent_withdrawn',
    subject: 'person',
    subject_id: person,
    before: { findable: !findable },
    after: { findable },
  })
}
