// What becomes of a letter after it was issued, each once: it is opened, it is posted.
import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, found } from '#platform/errors.ts'
import { followTold } from '../after-told.ts'
import { canOpen, canPost } from '../policy.ts'
import { lockLetter } from '../queries/letters.ts'

/** By somebody of the applicant, the first time; later ones change nothing. The caller has asked who may read it. */
export async function openLetter(tx: Tx, actor: Actor, id: string, now: Date): Promise<void> {
  const letter = found(await lockLetter(tx, id))
  if (letter.opened_at !== null) return
  allow(canOpen(actor, letter))
  await tx
    .updateTable('letter')
    .set({ opened_at: now, opened_account: actor.account, opened_name: actor.name })
    .where('id', '=', id)
    .execute()
  if (letter.posted_on === null) await followTold(tx, actor, letter.application)
  await record(tx, actor, { action: 'letters.opened', subject: 'letter', subject_id: id, after: { opened_at: now } })
}

/** On paper, for whoever reads nothing here; the day is noted once. */
export async function postLetter(tx: Tx, actor: Actor, id: string, posted_on: string): Promise<void> {
  allow(canPost(actor))
  const letter = found(await lockLetter(tx, id))
  if (letter.posted_on !== null) return
  await tx.updateTable('letter').set({ posted_on, posted_account: actor.account }).where('id', '=', id).execute()
  if (letter.opened_at === null) await followTold(tx, actor, letter.application)
  await record(tx, actor, { action: 'letters.posted', subject: 'letter', subject_id: id, after: { posted_on } })
}
