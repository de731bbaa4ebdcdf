// The applicant writes: what was done, and line by line what was paid.
import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { EditedMeanwhile, found } from '#platform/errors.ts'
import { forgetFile, keepFile, type StoredFile } from '#platform/files/index.ts'
import { newId } from '#platform/id.ts'
import { callTerms, costsOf } from '#modules/schemes/index.ts'
import type { Line, Words } from '../forms.ts'
import { budgetField } from '../found-facts.ts'
import { lockDraft, lockWritten } from '../lock-for.ts'
import { linesOf } from '../queries/report.ts'

/** Files that came with a form, and those it takes out. */
export interface Files {
  arrived: readonly StoredFile[]
  removed: readonly string[]
}

const about = (application: string) => ({ subject: 'cost_report', subject_id: application })

/** Begins with the lines of the application's budget. A second click finds it begun. */
export async function begin(tx: Tx, actor: Actor, id: string): Promise<void> {
  const application = await lockWritten(tx, actor, id)
  const { municipality } = actor
  const [begun] = await tx
    .insertInto('cost_report')
    .values({ municipality, application: id })
    .onConflict((conflict) => conflict.doNothing())
    .returning('application')
    .execute()
  if (begun === undefined) return
  const terms = await callTerms(tx, application)
  const field = budgetField(terms)
  const costs = field === undefined ? [] : costsOf(application.answers[field.code])
  const lines = costs.map(({ line, what, yen }, index) => ({
    municipality,
    id: newId(),
    application: id,
    position: index + 1,
    line,
    what,
    planned_yen: Math.max(0, yen),
  }))
  if (lines.length > 0) await tx.insertInto('cost_line').values(lines).execute()
  await record(tx, actor, { action: 'reports.begun', ...about(id) })
}

async function keepFiles(
  tx: Tx,
  actor: Actor,
  { arrived, removed }: Files,
  to: { subject: string; subject_id: string },
) {
  const own = tx
    .selectFrom('file')
    .select('id')
    .where('subject', '=', to.subject)
    .where('subject_id', '=', to.subject_id)
  const kept = new Set((await own.execute()).map(({ id }) => id))
  for (const file of removed) if (kept.has(file)) await forgetFile(tx, file)
  for (const file of arrived) await keepFile(tx, actor, file, to)
}

const saved = (actor: Actor, now: Date) => ({ saved_at: now, saved_name: actor.name })

export async function saveWords(
  tx: Tx,
  actor: Actor,
  id: string,
  words: Words,
  files: Files,
  version: number,
  now: Date,
): Promise<void> {
  const { report } = await lockDraft(tx, actor, id)
  if (report.version !== version) throw new EditedMeanwhile()
  await tx
    .updateTable('cost_report')
    .set({ ...words, ...saved(actor, now), version: version + 1 })
    .where('application', '=', id)
    .execute()
  await keepFiles(tx, actor, files, about(id))
  await record(tx, actor, {
    action: 'reports.saved',
    ...about(id),
    before: { ended_on: report.ended_on, income_yen: report.income_yen, other_aid_yen: report.other_aid_yen },
    after: { ended_on: words.ended_on, income_yen: words.income_yen, other_aid_yen: words.other_aid_yen },
  })
}

/** The form carries the new line's id: a second click adds no second one. */
export async function addLine(tx: Tx, actor: Actor, id: string, line: string): Promise<void> {
  const { application } = await lockDraft(tx, actor, id)
  const lines = await linesOf(tx, id)
  if (lines.some((one) => one.id === line)) return
  const first = budgetField(await callTerms(tx, application))?.lines[0]?.code ?? ''
  await tx
    .insertInto('cost_line')
    .values({
      municipality: actor.municipality,
      id: line,
      application: id,
      position: (lines.at(-1)?.position ?? 0) + 1,
      line: first,
    })
    .execute()
  await record(tx, actor, { action: 'reports.line_added', ...about(id) })
}

/** The line of this report, which nobody changed meanwhile. */
async function lineOf(tx: Tx, id: string, line: string, version: number) {
  const before = found((await linesOf(tx, id)).find((one) => one.id === line))
  if (before.version !== version) throw new EditedMeanwhile()
  return before
}

export async function saveLine(
  tx: Tx,
  actor: Actor,
  id: string,
  line: string,
  content: Line,
  files: Files,
  version: number,
  now: Date,
): Promise<void> {
  await lockDraft(tx, actor, id)
  const { yen, paid_on, payee } = await lineOf(tx, id, line, version)
  // Whatever staff found of it was found of something else.
  const fresh = { eligible_yen: null, disallowed_reason: '', disallowed_words: '' }
  await tx
    .updateTable('cost_line')
    .set({ ...content, ...fresh, version: version + 1 })
    .where('id', '=', line)
    .execute()
  await tx.updateTable('cost_report').set(saved(actor, now)).where('application', '=', id).execute()
  await keepFiles(tx, actor, files, { subject: 'cost_line', subject_id: line })
  await record(tx, actor, {
    action: 'reports.line_saved',
    ...about(id),
    before: { yen, paid_on, payee },
    after: { yen: content.yen, paid_on: content.paid_on, payee: content.payee },
  })
}

export async function removeLine(tx: Tx, actor: Actor, id: string, line: string, version: number): Promise<void> {
  await lockDraft(tx, actor, id)
  const before = await lineOf(tx, id, line, version)
  await tx.deleteFrom('file').where('subject', '=', 'cost_line').where('subject_id', '=', line).execute()
  await tx.deleteFrom('cost_line').where('id', '=', line).execute()
  await record(tx, actor, {
    action: 'reports.line_removed',
    ...about(id),
    before: { line: before.line, yen: before.yen },
  })
}
