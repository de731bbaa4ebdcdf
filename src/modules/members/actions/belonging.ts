// Who belongs to an organization: invited, removed, leaving.
import { createHash, randomBytes } from 'node:crypto'
import { type Actor, mayWrite } from '#platform/auth/actor.ts'
import { record } from '#platform/audit/index.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, found, Refusal } from '#platform/errors.ts'
import { newId } from '#platform/id.ts'
import { t } from '#platform/i18n/index.ts'
import { queueMail } from '#platform/mail/index.ts'
import { memberPaths } from '../paths.ts'
import { canManagePeople } from '../policy.ts'
import { findOrganization, lockOrganization } from '../queries/organization.ts'
import type { AffiliationRole } from '../tables.ts'

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
