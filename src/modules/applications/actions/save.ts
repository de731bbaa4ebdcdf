// What was typed is kept: a draft may be wrong and have gaps.
import { isDeepStrictEqual } from 'node:util'
import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { EditedMeanwhile, Refusal } from '#platform/errors.ts'
import { forgetFile, keepFile, type StoredFile } from '#platform/files/index.ts'
import {
  callTerms,
  filesIn,
  type FormDefinition,
  type FormRead,
  readAnswers,
  type Values,
} from '#modules/schemes/index.ts'
import { daysOf, standing } from '../correcting.ts'
import { lockOpen } from '../lock-for.ts'
import { applicationPaths } from '../paths.ts'
import { onEach } from '../progress.ts'
import type { Application } from '../queries/applications.ts'
import { savedSince } from '../rules.ts'

export interface Typed {
  values: Values
  files: Readonly<Record<string, StoredFile>>
  /** Of the row when the form was shown. */
  version: number
  /** Without one the whole form. */
  section?: string
}

/** Receipts of what the answers speak of now; those of what they no longer speak of go. */
async function keepFiles(
  tx: Tx,
  actor: Actor,
  before: Application,
  form: FormDefinition,
  read: FormRead,
  files: Typed['files'],
) {
  const now = new Set(filesIn(form, read.draft).map(({ id }) => id))
  for (const file of Object.values(files))
    if (now.has(file.id)) await keepFile(tx, actor, file, { subject: 'application', subject_id: before.id })
  // What was submitted once stays, also while it is corrected.
  if (before.state !== 'draft') return
  for (const { id } of filesIn(form, before.answers)) if (!now.has(id)) await forgetFile(tx, id)
}

/** A correction is of what was asked about, and of nothing else. */
async function refuseOthers(
  tx: Tx,
  application: Application,
  definition: FormDefinition,
  codes: readonly string[],
  now: Date,
) {
  if (application.state !== 'correction') return
  const { sections } = await standing(tx, application, definition, now)
  const open = new Set(sections.map(({ code }) => code))
  if (codes.every((code) => open.has(code))) return
  throw new Refusal(
    409,
    {
      ja: 'ここは補正をお願いしていないため、変えられません。変える必要があるときは、担当にご連絡ください。',
      en: 'No correction was asked for here, so it cannot be changed. Please call us if it has to be.',
    },
    { href: applicationPaths.one(application.id), label: { ja: '補正するところを見る', en: 'See what to correct' } },
  )
}

/** Sections that others saved meanwhile are never overwritten: `EditedMeanwhile`. Where all of it stands there already, nothing is written. */
export async function save(
  tx: Tx,
  actor: Actor,
  id: string,
  typed: Typed,
  now: Date,
): Promise<{ read: FormRead; version: number }> {
  const before = await lockOpen(tx, actor, id)
  const { definition } = await callTerms(tx, before)
  const codes = typed.section === undefined ? definition.sections.map(({ code }) => code) : [typed.section]
  await refuseOthers(tx, before, definition, codes, now)
  const { values, files, section } = typed
  const read = onEach(daysOf(before, now), (today) =>
    readAnswers(definition, values, { kept: before.answers, files, today, ...(section !== undefined && { section }) }),
  )
  if (isDeepStrictEqual(read.draft, before.answers)) return { read, version: before.version }
  if (savedSince(before.sections, codes, typed.version)) throw new EditedMeanwhile()
  await keepFiles(tx, actor, before, definition, read, files)
  const version = before.version + 1
  const sections = { ...before.sections, ...Object.fromEntries(codes.map((code) => [code, version])) }
  await tx
    .updateTable('application')
    .set({
      answers: JSON.stringify(read.draft),
      sections: JSON.stringify(sections),
      saved_at: now,
      saved_name: actor.name,
      version,
    })
    .where('id', '=', id)
    .execute()
  await record(tx, actor, {
    action: 'applications.saved',
    subject: 'application',
    subject_id: id,
    after: { section: codes.join(' ') },
  })
  return { read, version }
}
