// Registering and describing an organization, and who belongs to it.
import { createHash, randomBytes } from 'node:crypto'
import { type Actor, isStaff, mayWrite, originOf } from '#platform/auth/actor.ts'
import { record } from '#platform/audit/index.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, EditedMeanwhile, found, Refusal } from '#platform/errors.ts'
import { isUuid } from '#platform/forms/fields.ts'
import { newId } from '#platform/id.ts'
import { t } from '#platform/i18n/index.ts'
import { queueMail } from '#platform/mail/index.ts'
import type { OrganizationValues } from '../forms/organization.ts'
import { organizationContent, slugFor } from '../organization-content.ts'
import { memberPaths } from '../paths.ts'
import { canCreateOrganization, canEditOrganization, canManagePeople, canWriteForStaff } from '../policy.ts'
import { findOrganization } from '../queries/organization.ts'
import type { AffiliationRole } from '../tables.ts'

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
    found(isStaff(actor) || (await belongs(tx, again.id, actor.person)) || null)
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
  const content = values.industry === before.industry[0] ? { ...written, industry: before.industry } : written
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

export async function addPerson(
  tx: Tx,
  municipality: string,
  organization: string,
  person: string,
  role: AffiliationRole,
): Promise<void> {
  await tx
    .insertInto('affiliation')
    .values({ municipality, organization, person, role })
    .onConflict((conflict) => conflict.columns(['municipality', 'organization', 'person']).doUpdateSet({ role }))
    .execute()
}

async function lockOrganization(tx: Tx, id: string): Promise<void> {
  const row = isUuid(id)
    ? await tx.selectFrom('organization').select('id').where('id', '=', id).forUpdate().executeTakeFirst()
    : undefined
  found(row)
}

export async function removePerson(tx: Tx, actor: Actor, organization: string, person: string): Promise<void> {
  allow(canManagePeople(actor, organization))
  await lockOrganization(tx, organization)
  const left = await tx
    .selectFrom('affiliation')
    .select('person')
    .where('organization', '=', organization)
    .where('role', '=', 'representative')
    .where('person', '!=', person)
    .limit(1)
    .execute()
  if (left.length === 0) {
    throw new Refusal(409, {
      ja: '代表者がいなくなるため、外せません。先に別の方を代表者にしてください。',
      en: 'This is the last representative. Please name another one first.',
    })
  }
  const removed = await tx
    .deleteFrom('affiliation')
    .where('organization', '=', organization)
    .where('person', '=', person)
    .executeTakeFirst()
  if (removed.numDeletedRows === 0n) return
  await record(tx, actor, {
    action: 'members.person_removed',
    subject: 'organization',
    subject_id: organization,
    before: { person },
    after: { person: null },
  })
}

export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')
const invitationDays = 14

/** Sends a link by mail; only its hash is kept. */
export async function invite(
  tx: Tx,
  actor: Actor,
  organization: string,
  whom: { email: string; role: AffiliationRole },
): Promise<void> {
  allow(canManagePeople(actor, organization))
  const { name } = found(await findOrganization(tx, organization))
  const id = newId()
  const token = randomBytes(24).toString('base64url')
  const expires_at = new Date(Date.now() + invitationDays * 86_400_000)
  await tx
    .insertInto('invitation')
    .values({
      municipality: actor.municipality,
      id,
      organization,
      ...whom,
      token_hash: hashOf(token),
      invited_by: actor.account,
      expires_at,
    })
    .execute()
  await queueMail(tx, {
    municipality: actor.municipality,
    to: whom.email,
    locale: 'ja',
    subject: t(`${name}から、まちポートへの招待`, `${name} invites you to Machiport`),
    paragraphs: [
      t(
        `${actor.name}さんが、あなたを${name}の一員としてまちポートに招待しました。下のボタンから、${invitationDays}日以内にお受け取りください。`,
        `${actor.name} invites you to join ${name} on Machiport. Please accept within ${invitationDays} days.`,
      ),
    ],
    link: { href: memberPaths.invitation(token), label: t('招待を受け取る', 'Accept') },
  })
  await record(tx, actor, {
    action: 'members.person_invited',
    subject: 'organization',
    subject_id: organization,
    after: { invitation: id, role: whom.role },
  })
}

/** Whoever opens the link in time joins; the link works once. */
export async function acceptInvitation(tx: Tx, actor: Actor, token: string): Promise<string> {
  allow(mayWrite(actor) && actor.person !== null)
  const open = await tx
    .updateTable('invitation')
    .set({ accepted_at: new Date() })
    .where('token_hash', '=', hashOf(token))
    .where('accepted_at', 'is', null)
    .where('expires_at', '>', new Date())
    .returning(['id', 'organization', 'role'])
    .executeTakeFirst()
  const { id, organization, role } = found(open)
  await addPerson(tx, actor.municipality, organization, found(actor.person), role)
  await record(tx, actor, {
    action: 'members.invitation_accepted',
    subject: 'organization',
    subject_id: organization,
    after: { invitation: id, role },
  })
  return found(await findOrganization(tx, organization)).slug
}

/** 区内の産業支援業 checked by staff: gives or takes the badge. */
export async function setBadge(tx: Tx, actor: Actor, organization: string): Promise<string> {
  allow(canWriteForStaff(actor))
  const before = found(await findOrganization(tx, organization))
  const badge =
    before.verified_at === null
      ? { verified_at: new Date(), verified_by: actor.account }
      : { verified_at: null, verified_by: null }
  await tx.updateTable('organization').set(badge).where('id', '=', organization).execute()
  await record(tx, actor, {
    action: badge.verified_at === null ? 'members.badge_taken' : 'members.badge_given',
    subject: 'organization',
    subject_id: organization,
  })
  return before.slug
}

export async function setGroupMember(
  tx: Tx,
  actor: Actor,
  parent: string,
  { member, remove }: { member: string; remove: boolean },
): Promise<void> {
  allow(canManagePeople(actor, parent))
  found(await findOrganization(tx, parent))
  found(await findOrganization(tx, member))
  if (parent === member)
    throw new Refusal(409, { ja: '自分自身は加えられません。', en: 'A group cannot contain itself.' })
  if (remove)
    await tx.deleteFrom('organization_group').where('parent', '=', parent).where('member', '=', member).execute()
  else
    await tx
      .insertInto('organization_group')
      .values({ municipality: actor.municipality, parent, member })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  await record(tx, actor, {
    action: remove ? 'members.group_left' : 'members.group_joined',
    subject: 'organization',
    subject_id: parent,
    after: { member },
  })
}
