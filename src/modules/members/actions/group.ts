// 商店街 ⊃ shops, 組合 ⊃ members.
import type { Actor } from '#platform/auth/actor.ts'
import { record } from '#platform/audit/index.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, found, Refusal } from '#platform/errors.ts'
import { memberPaths } from '../paths.ts'
import { canManagePeople } from '../policy.ts'
import { findOrganization, lockOrganization, relatives } from '../queries/organization.ts'

/** The parent adds and removes; a member may also leave by itself. Done twice, it changes nothing. */
export async function setGroupMember(
  tx: Tx,
  actor: Actor,
  parent: string,
  { member, remove }: { member: string; remove: boolean },
): Promise<void> {
  allow(canManagePeople(actor, parent) || (remove && canManagePeople(actor, member)))
  await lockOrganization(tx, parent)
  const { name } = found(await findOrganization(tx, member))
  if (!remove) await refuseCircle(tx, parent, member)
  const changed = remove
    ? (
        await tx
          .deleteFrom('organization_group')
          .where('parent', '=', parent)
          .where('member', '=', member)
          .executeTakeFirst()
      ).numDeletedRows
    : (
        await tx
          .insertInto('organization_group')
          .values({ municipality: actor.municipality, parent, member })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst()
      ).numInsertedOrUpdatedRows
  if (changed === 0n) return
  await record(tx, actor, {
    action: remove ? 'members.group_left' : 'members.group_joined',
    subject: 'organization',
    subject_id: parent,
    ...(remove ? { before: { member, name }, after: { member: null, name: null } } : { after: { member, name } }),
  })
}

/** A street is not a member of its own shop. */
async function refuseCircle(tx: Tx, parent: string, member: string): Promise<void> {
  const wayOn = {
    href: memberPaths.groups(parent),
    label: { ja: '会員の画面へ戻る', en: 'Back to the members' },
  }
  if (parent === member) {
    throw new Refusal(409, { ja: '自分自身は加えられません。', en: 'A group cannot contain itself.' }, wayOn)
  }
  const { parents } = await relatives(tx, parent)
  if (parents.some(({ id }) => id === member)) {
    throw new Refusal(
      409,
      {
        ja: 'その団体には、こちらがすでに属しています。たがいに会員になることはできません。',
        en: 'You belong to that organization already; two cannot contain each other.',
      },
      wayOn,
    )
  }
}
