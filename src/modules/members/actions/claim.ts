// "This organization is mine": asked by a person, decided by staff.
import type { Actor } from '#platform/auth/actor.ts'
import { record } from '#platform/audit/index.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, found, Refusal } from '#platform/errors.ts'
import { t, withLocale } from '#platform/i18n/index.ts'
import { queueMail } from '#platform/mail/index.ts'
import { needsPerson } from '../needs-person.ts'
import { memberPaths } from '../paths.ts'
import { canClaim, canWriteForStaff } from '../policy.ts'
import { contactsOf } from '../queries/contacts.ts'
import { findOrganization } from '../queries/organization.ts'
import { addPerson } from './belonging.ts'

export async function claimOrganization(
  tx: Tx,
  actor: Actor,
  organization: string,
  claim: { id: string; reason: string },
): Promise<void> {
  const person = needsPerson(actor)
  allow(canClaim(actor, organization))
  found(await findOrganization(tx, organization))
  const added = await tx
    .insertInto('claim')
    .values({ municipality: actor.municipality, ...claim, organization, person, decided_by: null })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows === 0n) return
  await record(tx, actor, {
    action: 'members.organization_claimed',
    subject: 'claim',
    subject_id: claim.id,
    after: { organization },
  })
}

export async function decideClaim(
  tx: Tx,
  actor: Actor,
  id: string,
  decision: { decision: 'approved' | 'declined'; answer: string },
): Promise<void> {
  allow(canWriteForStaff(actor))
  const claim = found(
    await tx
      .selectFrom('claim')
      .select(['id', 'organization', 'person', 'state'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst(),
  )
  if (claim.state !== 'open')
    throw new Refusal(409, {
      ja: 'この申し出は、すでにほかの担当者が答えています。',
      en: 'A colleague has answered this claim already.',
    })
  await tx
    .updateTable('claim')
    .set({ state: decision.decision, answer: decision.answer, decided_by: actor.account, decided_at: new Date() })
    .where('id', '=', id)
    .execute()
  if (decision.decision === 'approved')
    await addPerson(tx, actor.municipality, claim.organization, claim.person, 'representative')
  await tellClaimant(tx, actor.municipality, claim, decision)
  await record(tx, actor, {
    action: `members.claim_${decision.decision}`,
    subject: 'claim',
    subject_id: id,
    before: { state: 'open' },
    after: { state: decision.decision },
  })
}

async function tellClaimant(
  tx: Tx,
  municipality: string,
  { organization, person }: { organization: string; person: string },
  { decision, answer }: { decision: 'approved' | 'declined'; answer: string },
): Promise<void> {
  const [contact] = await contactsOf(tx, [person])
  const { name, slug } = found(await findOrganization(tx, organization))
  if (contact === undefined || contact.email === null) return
  const { email: to, locale } = contact
  await withLocale(locale, () =>
    queueMail(tx, {
      municipality,
      to,
      locale,
      subject:
        decision === 'approved'
          ? t(`「${name}」の代表者として登録しました`, `You now represent ${name}`)
          : t(`「${name}」の申し出について`, `About your claim to ${name}`),
      paragraphs: [
        decision === 'approved'
          ? t(
              `申し出を確かめ、${name}の代表者として登録しました。紹介ページを直したり、課題を書いたりできます。`,
              `We checked your claim. You can now edit the page of ${name} and write challenges for it.`,
            )
          : t(
              `${name}について申し出をいただきましたが、今回は代表者として確かめられませんでした。`,
              `Thank you for your claim. We could not confirm that you represent ${name}.`,
            ),
        ...(answer === '' ? [] : [answer]),
      ],
      link: { href: memberPaths.face(slug), label: t('紹介ページを開く', 'Open its page') },
    }),
  )
}
