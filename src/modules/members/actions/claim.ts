// "This organization is mine": asked by a person, decided by staff.
import type { Actor } from '#platform/auth/actor.ts'
import { record } from '#platform/audit/index.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, found, Refusal } from '#platform/errors.ts'
import { needsPerson } from '../needs-person.ts'
import { canClaim, canWriteForStaff } from '../policy.ts'
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
  await record(tx, actor, {
    action: `members.claim_${decision.decision}`,
    subject: 'claim',
    subject_id: id,
    before: { state: 'open' },
    after: { state: decision.decision },
  })
}
