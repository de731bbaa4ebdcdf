// The dossier is kept as others read it: frozen in the transaction that sends it on or decides it, printed by a job after it.
import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import { datePhrase, today, tokyoTime } from '#platform/calendar/index.ts'
import type { Tx } from '#platform/db/index.ts'
import { found } from '#platform/errors.ts'
import { keepFile, type StoredFile } from '#platform/files/index.ts'
import { t, withLocale } from '#platform/i18n/index.ts'
import { newId } from '#platform/id.ts'
import { sendJob } from '#platform/jobs/index.ts'
import { stageWords } from '../phrases.ts'
import { lockDossier } from '../queries/dossiers.ts'
import type { Whole } from '../queries/whole.ts'
import type { DossierStage } from '../tables.ts'
import { dossierData } from './data.ts'

export const printJob = 'awards.print'

/** In Japanese, whoever presses: it is the municipality's record. Part of sending and of deciding, which record it. */
export async function freezeDossier(tx: Tx, whole: Whole, stage: DossierStage, now: Date): Promise<void> {
  const { municipality, id: decision } = whole.decision
  const id = newId()
  const content = await withLocale('ja', () =>
    dossierData(tx, whole, `${t(stageWords[stage])}　${t(datePhrase(today(now)))} ${tokyoTime(now)}`, now),
  )
  await tx
    .insertInto('decision_dossier')
    .values({ municipality, id, decision, stage, kept_at: now, content: JSON.stringify(content) })
    .execute()
  await sendJob(tx, printJob, { municipality, dossier: id })
}

/** A job that ran twice keeps the first file. */
export async function keepDossier(tx: Tx, actor: Actor, id: string, file: StoredFile): Promise<void> {
  const dossier = found(await lockDossier(tx, id))
  if (dossier.pdf !== null) return
  await keepFile(tx, actor, file, { subject: 'decision_dossier', subject_id: id })
  const { id: pdf, sha256, bytes } = file
  await tx.updateTable('decision_dossier').set({ content: null, pdf, sha256, bytes }).where('id', '=', id).execute()
  await record(tx, actor, {
    action: 'awards.dossier_kept',
    subject: 'decision',
    subject_id: dossier.decision,
    after: { stage: dossier.stage, sha256 },
  })
}
