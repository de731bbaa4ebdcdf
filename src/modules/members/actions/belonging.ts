// Who belongs to an organization: invited, removed, leaving.
import { randomBytes } from 'node:crypto'
import { type Actor, mayWrite } from '#platform/auth/actor.ts'
import { record } from '#platform/audit/index.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, found, Refusal } from '#platform/errors.ts'
import { newId } from '#platform/id.ts'
import { locale, t } from '#platform/i18n/index.ts'
import { queueMail } from '#platform/mail/index.ts'
import { needsPerson } from '../needs-person.ts'
import { memberPaths } from '../paths.ts'
import { canManagePeople } from '../policy.ts'
import { hashOf, type InvitationKey, opensWith } from '../queries/invitation.ts'
import { belongingTo, findOrganization, lockOrganization } from '../queries/organization.ts'
import { isLastRepresentative } from '../rules.ts'
import type { AffiliationRole } from '../tables.ts'

/** Joining again, or by a second way, never takes a representative's place away. */
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
    .onConflict((conflict) => {
      const known = conflict.columns(['municipality', 'organization', 'person'])
      return role === 'representative' ? known.doUpdateSet({ role }) : known.doNothing()
    })
    .execute()
}

/** The role they have now, after everyone else's change is done. Refuses to go on without a representative. */
async function lockRole(tx: Tx, organization: string, person: string): Promise<AffiliationRole | undefined> {
  await lockOrganization(tx, organization)
  const people = await belongingTo(tx, organization)
  const role = people.find((one) => one.person === person)?.role
  if (isLastRepresentative(people, person)) throw lastRepresentative(organization)
  return role
}

const lastRepresentative = (organization: string) =>
  new Refusal(
    409,
    {
      ja: 'この方は最後の代表者です。先に別の方を代表者にしてから、もう一度お試しください。',
      en: 'This is the last representative. Please make somebody else a representative first.',
    },
    {
      href: memberPaths.organizationPeople(organization),
      label: { ja: 'メンバーの画面へ', en: 'To the people of the organization' },
    },
  )

/** Somebody is taken out by a representative or staff, or leaves. */
export async function removePerson(tx: Tx, actor: Actor, organization: string, person: string): Promise<void> {
  const leaves = actor.person === person
  allow(leaves ? mayWrite(actor) : canManagePeople(actor, organization))
  const role = await lockRole(tx, organization, person)
  if (role === undefined) return
  await tx.deleteFrom('affiliation').where('organization', '=', organization).where('person', '=', person).execute()
  await record(tx, actor, {
    action: leaves ? 'members.person_left' : 'members.person_removed',
    subject: 'organization',
    subject_id: organization,
    before: { person, role },
    after: { person: null, role: null },
  })
}

/** Makes somebody who belongs a representative, or a representative staff. */
export async function setRole(
  tx: Tx,
  actor: Actor,
  organization: string,
  { person, role }: { person: string; role: AffiliationRole },
): Promise<void> {
  allow(canManagePeople(actor, organization))
  const before = found(await lockRole(tx, organization, person))
  if (before === role) return
  await tx
    .updateTable('affiliation')
    .set({ role })
    .where('organization', '=', organization)
    .where('person', '=', person)
    .execute()
  await record(tx, actor, {
    action: 'members.role_changed',
    subject: 'organization',
    subject_id: organization,
    before: { person, role: before },
    after: { person, role },
  })
}

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
    // Nobody knows theirs yet: whoever invites writes in the language they share.
    locale: locale(),
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

/** A link that went to the wrong address no longer opens. */
export async function withdrawInvitation(tx: Tx, actor: Actor, organization: string, id: string): Promise<void> {
  allow(canManagePeople(actor, organization))
  const gone = await tx
    .updateTable('invitation')
    .set({ expires_at: new Date() })
    .where('id', '=', id)
    .where('organization', '=', organization)
    .where('accepted_at', 'is', null)
    .where('expires_at', '>', new Date())
    .executeTakeFirst()
  if (gone.numUpdatedRows === 0n) return
  await record(tx, actor, {
    action: 'members.invitation_withdrawn',
    subject: 'organization',
    subject_id: organization,
    before: { invitation: id },
    after: { invitation: null },
  })
}

/** The link was used, is too old or never was; which, nobody is told. */
export const invitationOver = () =>
  new Refusal(
    404,
    {
      ja: 'この招待は、もう使えません。期限が過ぎたか、すでに受け取られています。招待した方に、もう一度お願いしてください。',
      en: 'This invitation can no longer be used: it has run out or was accepted. Please ask for a new one.',
    },
    { href: memberPaths.me, label: { ja: 'マイページへ', en: 'To my page' } },
  )

/** Whoever opens it in time joins; it works once. */
export async function acceptInvitation(tx: Tx, actor: Actor, key: InvitationKey): Promise<string> {
  allow(mayWrite(actor))
  const person = needsPerson(actor, memberPaths.invitation(key.key))
  const open = await tx
    .updateTable('invitation')
    .set({ accepted_at: new Date() })
    .where(opensWith(key))
    .where('accepted_at', 'is', null)
    .where('expires_at', '>', new Date())
    .returning(['id', 'organization', 'role'])
    .executeTakeFirst()
  if (!open) throw invitationOver()
  const { id, organization, role } = open
  await addPerson(tx, actor.municipality, organization, person, role)
  await record(tx, actor, {
    action: 'members.invitation_accepted',
    subject: 'organization',
    subject_id: organization,
    after: { invitation: id, role },
  })
  return found(await findOrganization(tx, organization)).slug
}
