// 商店街 ⊃ shops, 組合 ⊃ members.
import type { Actor } from '#platform/auth/actor.ts'
import { record } from '#platform/audit/index.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, found, Refusal } from '#platform/errors.ts'
import { canManagePeople } from '../policy.ts'
import { findOrganization } from '../queries/organization.ts'

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
