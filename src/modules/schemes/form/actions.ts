// Building the form of a scheme: one draft at most, versions that never change once they are settled.
import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, EditedMeanwhile, found } from '#platform/errors.ts'
import { withLocale } from '#platform/i18n/index.ts'
import { newId } from '#platform/id.ts'
import { canEditScheme, canReadSchemes } from '../policy.ts'
import { definitionChanges } from './changes.ts'
import type { FormDefinition } from './definition.ts'
import type { Edit } from './edits.ts'
import { emptyDefinition } from './new.ts'
import { type FormProblem, whyNotPublish } from './problems.ts'
import { findFormScheme, type FormVersion, formVersions, lockFormDraft } from './queries.ts'

const subject = 'scheme'

async function allowEditing(tx: Tx, actor: Actor, scheme: string): Promise<void> {
  const row = found(canReadSchemes(actor) ? await findFormScheme(tx, scheme) : null)
  allow(canEditScheme(actor, row))
}

/** The draft as it was read; somebody else may have gone on with it, settled it or thrown it away. */
async function lockDraft(tx: Tx, scheme: string, version: number): Promise<FormVersion> {
  const draft = await lockFormDraft(tx, scheme)
  if (draft === undefined || draft.version !== version) throw new EditedMeanwhile()
  return draft
}

/** An empty form, or the next version of the one there is; where a draft is begun already, that one. */
export async function beginForm(tx: Tx, actor: Actor, scheme: string): Promise<void> {
  await allowEditing(tx, actor, scheme)
  const [newest] = await formVersions(tx, scheme)
  if (newest?.published_at === null) return
  const number = (newest?.number ?? 0) + 1
  const made = await tx
    .insertInto('scheme_form')
    .values({
      municipality: actor.municipality,
      id: newId(),
      scheme,
      number,
      definition: JSON.stringify(newest?.definition ?? emptyDefinition),
      created_account: actor.account,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (made === undefined) return
  await record(tx, actor, { action: 'schemes.form_begun', subject, subject_id: scheme, after: { form_number: number } })
}

/** One change of the draft; gives it as it is now. */
export async function changeForm(
  tx: Tx,
  actor: Actor,
  scheme: string,
  version: number,
  edit: Edit,
): Promise<FormDefinition> {
  await allowEditing(tx, actor, scheme)
  const { id, number, definition } = await lockDraft(tx, scheme, version)
  const after = edit(definition)
  const form_changes = withLocale('ja', () => definitionChanges(definition, after))
  if (JSON.stringify(after) === JSON.stringify(definition)) return definition
  await tx
    .updateTable('scheme_form')
    .set({ definition: JSON.stringify(after), version: version + 1 })
    .where('id', '=', id)
    .execute()
  await record(tx, actor, {
    action: 'schemes.form_changed',
    subject,
    subject_id: scheme,
    after: { form_number: number, form_changes },
  })
  return after
}

/** From here on it never changes; calls may take it. What stands in the way, or nothing. */
export async function settleForm(
  tx: Tx,
  actor: Actor,
  scheme: string,
  version: number,
  now: Date,
): Promise<FormProblem[]> {
  await allowEditing(tx, actor, scheme)
  const { id, number, definition } = await lockDraft(tx, scheme, version)
  const problems = whyNotPublish(definition)
  if (problems.length > 0) return problems
  await tx
    .updateTable('scheme_form')
    .set({ published_at: now, version: version + 1 })
    .where('id', '=', id)
    .execute()
  await record(tx, actor, {
    action: 'schemes.form_settled',
    subject,
    subject_id: scheme,
    after: { form_number: number },
  })
  return []
}

/** A draft that nobody wants any more. */
export async function discardForm(tx: Tx, actor: Actor, scheme: string, version: number): Promise<void> {
  await allowEditing(tx, actor, scheme)
  const { id, number, definition } = await lockDraft(tx, scheme, version)
  await tx.deleteFrom('scheme_form').where('id', '=', id).execute()
  await record(tx, actor, {
    action: 'schemes.form_discarded',
    subject,
    subject_id: scheme,
    before: {
      form_number: number,
      form_changes: withLocale('ja', () => definitionChanges(definition, emptyDefinition)),
    },
  })
}
