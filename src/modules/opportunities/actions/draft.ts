// Beginning a challenge and writing on it.
import { record } from '#platform/audit/index.ts'
import { type Actor, isStaff, originOf } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, EditedMeanwhile, notFound } from '#platform/errors.ts'
import { columnsOf, skillsIn } from '../content.ts'
import type { DraftForm } from '../forms.ts'
import { kindOf } from '../kinds/index.ts'
import { lockVisible } from '../lock-for.ts'
import { canEdit, canWriteFor } from '../policy.ts'
import type { NeededSkill } from '../queries/needs.ts'
import { findOpportunity } from '../queries/summary.ts'

interface Beginning {
  id: string
  organization: string
  kind: string
}

async function replaceSkills(
  tx: Tx,
  municipality: string,
  opportunity: string,
  skills: readonly NeededSkill[],
): Promise<void> {
  await tx.deleteFrom('opportunity_skill').where('opportunity', '=', opportunity).execute()
  if (skills.length === 0) return
  await tx
    .insertInto('opportunity_skill')
    .values(skills.map((skill) => ({ municipality, opportunity, ...skill })))
    .execute()
}

/** A second post of the same form finds the row that the first one made. */
export async function beginDraft(
  tx: Tx,
  actor: Actor,
  { id, organization, kind }: Beginning,
  form: DraftForm,
): Promise<void> {
  allow(canWriteFor(actor, organization))
  const columns = columnsOf(form, kindOf(kind))
  const made = await tx
    .insertInto('opportunity')
    .values({
      municipality: actor.municipality,
      id,
      kind,
      organization,
      ...columns,
      state: 'draft',
      coordinator: isStaff(actor) ? actor.account : null,
      origin: originOf(actor),
      created_by: actor.person,
      created_account: actor.account,
      closed_reason: null,
    })
    .onConflict((c) => c.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (made === undefined) {
    const mine = await findOpportunity(tx, id)
    if (mine?.organization !== organization || mine.created_account !== actor.account) throw notFound()
    return
  }
  const skills = skillsIn(form)
  await replaceSkills(tx, actor.municipality, id, skills)
  await record(tx, actor, {
    action: 'opportunities.drafted',
    subject: 'opportunity',
    subject_id: id,
    after: { organization, kind, ...columns, skills },
  })
}

/** Throws EditedMeanwhile when the row is no longer the version that the form was made from, or has moved on. */
export async function saveDraft(tx: Tx, actor: Actor, id: string, form: DraftForm): Promise<void> {
  const before = await lockVisible(tx, actor, id)
  allow(canWriteFor(actor, before.organization))
  if (!canEdit(actor, before) || before.version !== form.version) throw new EditedMeanwhile()
  const columns = columnsOf(form, kindOf(before.kind))
  const skills = skillsIn(form)
  await tx
    .updateTable('opportunity')
    .set({ ...columns, version: before.version + 1 })
    .where('id', '=', id)
    .execute()
  await replaceSkills(tx, actor.municipality, id, skills)
  await record(tx, actor, {
    action: 'opportunities.edited',
    subject: 'opportunity',
    subject_id: id,
    before,
    after: { ...columns, skills },
  })
}
