// Beginning a challenge and writing on it.
import { record } from '#platform/audit/index.ts'
import { type Actor, isStaff, originOf } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, EditedMeanwhile, notFound } from '#platform/errors.ts'
import { afterChange, changesOf } from '../changes.ts'
import { columnsOf, skillsIn } from '../content.ts'
import type { DraftForm } from '../forms.ts'
import { kindOf } from '../kinds/index.ts'
import { lockVisible } from '../lock-for.ts'
import { opportunityPaths } from '../paths.ts'
import { canEdit, canWriteFor } from '../policy.ts'
import type { OpportunityDetail } from '../queries/detail.ts'
import type { NeededSkill } from '../queries/needs.ts'
import { findOpportunity } from '../queries/summary.ts'
import { tellOrganization } from '../telling.ts'

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

/** Whoever read it as it was hears what is different now: the organization, and by `afterChange` those who entered. */
async function tellChange(tx: Tx, actor: Actor, before: OpportunityDetail, after: OpportunityDetail, now: Date) {
  const changes = changesOf(before, after)
  if (changes.length === 0) return
  const changed = changes.map(({ field }) => field)
  await tx.updateTable('opportunity').set({ changed_at: now, changed }).where('id', '=', before.id).execute()
  const lines = changes.map(({ line }) => line)
  await tellOrganization(tx, actor, before.organization, {
    subject: { ja: `職員が募集の内容を変えました：${after.title}`, en: `Staff changed the challenge: ${after.title}` },
    body: lines,
    href: opportunityPaths.page(before.id),
  })
  for (const tell of afterChange) await tell(tx, actor, after, lines)
}

/** Throws EditedMeanwhile when the row is no longer the version that the form was made from, or has moved on. */
export async function saveDraft(tx: Tx, actor: Actor, id: string, form: DraftForm, now: Date): Promise<void> {
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
  if (before.state === 'published') await tellChange(tx, actor, before, { ...before, ...columns, skills }, now)
  await record(tx, actor, {
    action: 'opportunities.edited',
    subject: 'opportunity',
    subject_id: id,
    before,
    after: { ...columns, skills },
  })
}
