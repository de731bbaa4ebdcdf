// The file of a letter, once.
import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, found } from '#platform/errors.ts'
import { keepFile, type StoredFile } from '#platform/files/index.ts'
import { canIssue } from '../policy.ts'
import { lockLetter } from '../queries/letters.ts'

/** A job that ran twice keeps the first file. */
export async function keepPdf(tx: Tx, actor: Actor, id: string, file: StoredFile): Promise<void> {
  allow(canIssue(actor))
  const letter = found(await lockLetter(tx, id))
  if (letter.pdf !== null) return
  await keepFile(tx, actor, file, { subject: 'letter', subject_id: id })
  await tx.updateTable('letter').set({ pdf: file.id }).where('id', '=', id).execute()
  await record(tx, actor, {
    action: 'letters.printed',
    subject: 'letter',
    subject_id: id,
    after: { sha256: file.sha256 },
  })
}
