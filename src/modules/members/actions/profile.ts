// Writing one's profile, and the consent to be found.
import type { Insertable } from 'kysely'
import { type Actor, originOf } from '#platform/auth/actor.ts'
import { record } from '#platform/audit/index.ts'
import type { Tables, Tx } from '#platform/db/index.ts'
import { allow, EditedMeanwhile, found } from '#platform/errors.ts'
import { locale } from '#platform/i18n/index.ts'
import { newId } from '#platform/id.ts'
import { findableConsent } from '../data/consents.ts'
import type { ProfileValues } from '../forms/profile.ts'
import { lockAddresses } from '../lock.ts'
import { needsPerson } from '../needs-person.ts'
import { memberPaths } from '../paths.ts'
import { canEditProfile, canWriteForStaff } from '../policy.ts'
import { profileContent, skillsOf } from '../profile-content.ts'
import { findPerson, findUnclaimed, type Person, standingConsent } from '../queries/person.ts'

async function replaceSkills(tx: Tx, municipality: string, person: string, values: ProfileValues): Promise<void> {
  await tx.deleteFrom('person_skill').where('person', '=', person).execute()
  const rows = skillsOf(values).map((skill) => ({ municipality, person, ...skill }))
  if (rows.length > 0) await tx.insertInto('person_skill').values(rows).execute()
}

interface Whose {
  account: string | null
  email: string | null
}

/** Saves over exactly the version that was read. */
async function saveOver(
  tx: Tx,
  actor: Actor,
  before: Person,
  values: ProfileValues,
  { action, whose = {} }: { action: string; whose?: Partial<Whose> },
): Promise<void> {
  const saved = await tx
    .updateTable('person')
    .set({ ...profileContent(values), ...whose, version: values.version + 1, updated_at: new Date() })
    .where('id', '=', before.id)
    .where('version', '=', values.version)
    .executeTakeFirst()
  if (saved.numUpdatedRows === 0n) throw new EditedMeanwhile()
  await replaceSkills(tx, actor.municipality, before.id, values)
  const after = { ...profileContent(values), ...whose, skills: skillsOf(values) }
  const beforeSkills = before.skills.map(({ skill, level, years }) => ({ skill, level, years }))
  await record(tx, actor, {
    action,
    subject: 'person',
    subject_id: before.id,
    before: { ...before, visibility: JSON.stringify(before.visibility), skills: beforeSkills },
    after,
  })
}

/**
 * Whom an import wrote down under the confirmed address of an account becomes that account's, with what they save now.
 * The account's address is confirmed: nobody signs in before.
 */
async function takeOver(tx: Tx, actor: Actor, values: ProfileValues, whose: Whose): Promise<string | null> {
  if (whose.account === null || whose.email === null || actor.acting_for !== null) return null
  // Two clicks at once, or an import: the second waits here and finds how it stands now.
  await lockAddresses(tx, actor.municipality)
  const before = await findUnclaimed(tx, whose.email)
  if (before === undefined) return null
  // A form that was opened before the import knows nothing of its row, nor of its version.
  const version = values.id === before.id ? values.version : before.version
  await saveOver(tx, actor, before, { ...values, version }, { action: 'members.profile_taken_over', whose })
  return before.id
}

/**
 * The first time: makes the person, or takes over the one an import made. `account` and `email` are the signed-in
 * account's, or null when staff write for somebody without one. A second click changes nothing.
 */
export async function createProfile(tx: Tx, actor: Actor, values: ProfileValues, whose: Whose): Promise<string> {
  allow(whose.account === null ? canWriteForStaff(actor) : canEditProfile(actor))
  const taken = await takeOver(tx, actor, values, whose)
  if (taken !== null) return taken
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

/** Later. */
export async function updateProfile(tx: Tx, actor: Actor, values: ProfileValues): Promise<void> {
  allow(canEditProfile(actor))
  const before = found(await findPerson(tx, values.id))
  if (actor.person !== before.id) allow(canWriteForStaff(actor))
  await saveOver(tx, actor, before, values, { action: 'members.profile_changed' })
}

/** Gives or withdraws the consent to be found; what was agreed to, when and from where is kept as evidence. */
export async function setFindable(tx: Tx, actor: Actor, findable: boolean): Promise<void> {
  allow(canEditProfile(actor))
  const person = needsPerson(actor, memberPaths.consent)
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
      // In which of its languages the text was read.
      locale: locale(),
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

/** The account's new, proven address is where its person is told from now on. (`accounts` keeps the audit line.) */
export async function moveEmail(tx: Tx, account: string, email: string): Promise<void> {
  await tx.updateTable('person').set({ email }).where('account', '=', account).execute()
}
