// Registering and describing an organization.
import { type Actor, isStaff, originOf } from '#platform/auth/actor.ts'
import { record } from '#platform/audit/index.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, EditedMeanwhile, found, foundIf, Refusal } from '#platform/errors.ts'
import type { OrganizationValues } from '../forms/organization.ts'
import { organizationContent, slugFor } from '../organization-content.ts'
import { memberPaths } from '../paths.ts'
import { canCreateOrganization, canEditOrganization, canWriteForStaff } from '../policy.ts'
import { findOrganization, lockOrganization } from '../queries/organization.ts'
import { addPerson } from './belonging.ts'

/** The same 法人番号 twice in one municipality: the form says so instead. */
async function refuseDoubleNumber(tx: Tx, values: OrganizationValues): Promise<void> {
  if (values.corporate_number === null) return
  const other = await tx
    .selectFrom('organization')
    .select(['id', 'slug'])
    .where('corporate_number', '=', values.corporate_number)
    .where('id', '!=', values.id)
    .executeTakeFirst()
  if (other) {
    throw new Refusal(
      409,
      {
        ja: 'この法人番号の事業者は、すでに名簿にあります。そちらの紹介ページから「この事業者は私です」と申し出てください。',
        en: 'An organization with this corporate number is in the directory already. Please claim it from its page.',
      },
      { href: memberPaths.face(other.slug), label: { ja: '名簿の紹介ページへ', en: 'To its page' } },
    )
  }
}

const belongs = async (tx: Tx, organization: string, person: string | null): Promise<boolean> =>
  person !== null &&
  (await tx
    .selectFrom('affiliation')
    .select('person')
    .where('organization', '=', organization)
    .where('person', '=', person)
    .executeTakeFirst()) !== undefined

/** Makes it, with the person acting as its first representative. A second click changes nothing. */
export async function createOrganization(tx: Tx, actor: Actor, values: OrganizationValues): Promise<string> {
  allow(canCreateOrganization(actor))
  await refuseDoubleNumber(tx, values)
  const content = organizationContent(values)
  const slug = slugFor(values.name, values.id)
  const added = await tx
    .insertInto('organization')
    .values({
      municipality: actor.municipality,
      id: values.id,
      slug,
      ...content,
      verified_by: null,
      photo: null,
      closed_on: null,
      source: null,
      source_key: null,
      origin: originOf(actor),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows === 0n) {
    // Lost to a colleague with the same number, or a second click: by then the actor belongs to it.
    await refuseDoubleNumber(tx, values)
    const again = found(await findOrganization(tx, values.id))
    foundIf(isStaff(actor) || (await belongs(tx, again.id, actor.person)))
    return again.slug
  }
  if (actor.person !== null) await addPerson(tx, actor.municipality, values.id, actor.person, 'representative')
  await record(tx, actor, {
    action: 'members.organization_registered',
    subject: 'organization',
    subject_id: values.id,
    after: content,
  })
  return slug
}

export async function updateOrganization(tx: Tx, actor: Actor, values: OrganizationValues): Promise<string> {
  allow(canEditOrganization(actor, values.id))
  const before = found(await findOrganization(tx, values.id))
  await refuseDoubleNumber(tx, values)
  const written = organizationContent(values)
  // The form shows the first industry only; an imported row's others stay while it does.
  const content = {
    ...written,
    ...(values.industry === before.industry[0] && { industry: before.industry }),
    // Off the list of professionals, the badge goes too.
    ...(!values.professional && { verified_at: null, verified_by: null }),
  }
  const saved = await tx
    .updateTable('organization')
    .set({ ...content, version: values.version + 1, updated_at: new Date() })
    .where('id', '=', values.id)
    .where('version', '=', values.version)
    .executeTakeFirst()
  if (saved.numUpdatedRows === 0n) throw new EditedMeanwhile()
  await record(tx, actor, {
    action: 'members.organization_changed',
    subject: 'organization',
    subject_id: values.id,
    before,
    after: content,
  })
  return before.slug
}

/** 区内の産業支援業 checked by staff: gives or takes the badge. */
export async function setBadge(tx: Tx, actor: Actor, organization: string, given: boolean): Promise<string> {
  allow(canWriteForStaff(actor))
  await lockOrganization(tx, organization)
  const before = found(await findOrganization(tx, organization))
  if (given === (before.verified_at !== null) || (given && !before.professional)) return before.slug
  const badge = given
    ? { verified_at: new Date(), verified_by: actor.account }
    : { verified_at: null, verified_by: null }
  await tx.updateTable('organization').set(badge).where('id', '=', organization).execute()
  await record(tx, actor, {
    action: given ? 'members.badge_given' : 'members.badge_taken',
    subject: 'organization',
    subject_id: organization,
  })
  return before.slug
}
