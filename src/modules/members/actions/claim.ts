// "This organization is mine": asked by a person, decided by staff.
import type { Actor } from '#platform/auth/actor.ts'
import { record } from '#platform/audit/index.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, found, Refusal } from '#platform/errors.ts'
import { needsPerson } from '../needs-person.ts'
import { memberPaths } from '../paths.ts'
import { affiliationLabels } from '../phrases.ts'
import { canClaim, canWriteForStaff } from '../policy.ts'
import { contactsOf, representativesOf } from '../queries/contacts.ts'
import { findOrganization, lockOrganization, type Organization } from '../queries/organization.ts'
import type { AffiliationRole } from '../tables.ts'
import { tell } from '../tell.ts'
import { addPerson } from './belonging.ts'

const nameOf = async (tx: Tx, person: string): Promise<string> =>
  (await contactsOf(tx, [person]))[0]?.display_name ?? ''

export async function claimOrganization(
  tx: Tx,
  actor: Actor,
  organization: string,
  claim: { id: string; reason: string },
): Promise<void> {
  const person = needsPerson(actor, memberPaths.organizations)
  allow(canClaim(actor, organization))
  const { name } = found(await findOrganization(tx, organization))
  const added = await tx
    .insertInto('claim')
    .values({ municipality: actor.municipality, ...claim, organization, person, decided_by: null })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows === 0n) return
  const who = await nameOf(tx, person)
  await tell(tx, actor, {
    persons: await representativesOf(tx, organization),
    subject: { ja: `「${name}」に申し出がありました`, en: `Somebody wishes to belong to ${name}` },
    body: [
      {
        ja: `${who}さんから、${name}の者だという申し出がありました。まちポートの担当者が確かめています。心当たりがなければ、担当者にお知らせください。`,
        en: `${who} says they belong to ${name}. Staff are checking. If you do not know them, please tell the staff.`,
      },
    ],
    href: memberPaths.organizationPeople(organization),
  })
  await record(tx, actor, {
    action: 'members.organization_claimed',
    subject: 'claim',
    subject_id: claim.id,
    after: { organization, person },
  })
}

interface Decision {
  decision: 'approved' | 'declined'
  answer: string
}

/** An organization that has representatives lets them choose the next one: staff make nobody a second one unasked. */
export async function decideClaim(tx: Tx, actor: Actor, id: string, { decision, answer }: Decision): Promise<void> {
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
  const { person } = claim
  await lockOrganization(tx, claim.organization)
  const organization = found(await findOrganization(tx, claim.organization))
  const representatives = await representativesOf(tx, organization.id)
  const role = decision === 'declined' ? null : representatives.length === 0 ? 'representative' : 'staff'
  await tx
    .updateTable('claim')
    .set({ state: decision, answer, decided_by: actor.account, decided_at: new Date() })
    .where('id', '=', id)
    .execute()
  if (role !== null) {
    await addPerson(tx, actor.municipality, organization.id, person, role)
    await tellRepresentatives(tx, actor, organization, { representatives, person, role })
  }
  await tellClaimant(tx, actor, organization, { person, role, answer })
  await record(tx, actor, {
    action: `members.claim_${decision}`,
    subject: 'claim',
    subject_id: id,
    before: { state: 'open' },
    after: { state: decision, organization: organization.id, person, role },
  })
}

async function tellRepresentatives(
  tx: Tx,
  actor: Actor,
  { id, name }: Organization,
  { representatives, person, role }: { representatives: string[]; person: string; role: AffiliationRole },
): Promise<void> {
  const { ja, en } = affiliationLabels[role]
  const who = await nameOf(tx, person)
  await tell(tx, actor, {
    persons: representatives,
    subject: { ja: `${who}さんが「${name}」の${ja}になりました`, en: `${who} now belongs to ${name} (${en})` },
    body: [
      {
        ja: `まちポートの担当者が申し出を確かめ、${who}さんを${name}の${ja}として登録しました。立場を変えたり外したりするのは、メンバーの画面でできます。`,
        en: `Staff checked a claim: ${who} now belongs to ${name} (${en}). You can change that on the page of its people.`,
      },
    ],
    href: memberPaths.organizationPeople(id),
  })
}

async function tellClaimant(
  tx: Tx,
  actor: Actor,
  { name, slug }: Organization,
  { person, role, answer }: { person: string; role: AffiliationRole | null; answer: string },
): Promise<void> {
  const { ja, en } = affiliationLabels[role ?? 'staff']
  const news =
    role === null
      ? {
          subject: { ja: `「${name}」の申し出について`, en: `About your claim to ${name}` },
          body: {
            ja: `${name}について申し出をいただきましたが、今回は確かめられませんでした。`,
            en: `Thank you for your claim. We could not confirm that you belong to ${name}.`,
          },
        }
      : {
          subject: { ja: `「${name}」の${ja}として登録しました`, en: `You now belong to ${name} (${en})` },
          body: {
            ja: `申し出を確かめ、${name}の${ja}として登録しました。紹介ページを直したり、課題を書いたりできます。`,
            en: `We checked your claim. You can now edit the page of ${name} and write challenges for it.`,
          },
        }
  await tell(tx, actor, {
    persons: [person],
    subject: news.subject,
    body: [news.body, ...(answer === '' ? [] : [{ ja: answer, en: answer }])],
    href: memberPaths.face(slug),
    label: { ja: '紹介ページを開く', en: 'Open its page' },
  })
}
