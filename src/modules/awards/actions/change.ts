// 変更申請: after the award, by the applicant; one at a time.
import { record } from '#platform/audit/index.ts'
import { type Actor, mayWrite } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, found, foundIf, Refusal } from '#platform/errors.ts'
import { keepFile, type StoredFile } from '#platform/files/index.ts'
import { newId } from '#platform/id.ts'
import {
  applicationPaths,
  canDecide,
  isApplicant,
  lockApplication,
  moveApplication,
} from '#modules/applications/index.ts'
import { openChanges } from '../queries/changes.ts'
import { inOpenDecisions } from '../queries/decisions.ts'
import type { ChangeKind } from '../tables.ts'

/** To others than its applicants there is no such application. */
async function lockOwn(tx: Tx, actor: Actor, id: string) {
  allow(mayWrite(actor))
  const application = found(await lockApplication(tx, id))
  foundIf(isApplicant(actor, application))
  allow(canDecide(actor, application))
  return application
}

export interface Change {
  kind: ChangeKind
  words: string
  yen: number | null
  /** Documents about it: a new estimate. */
  files: readonly StoredFile[]
}

export async function askForChange(tx: Tx, actor: Actor, id: string, change: Change, now: Date): Promise<void> {
  allow(mayWrite(actor))
  await lockOwn(tx, actor, id)
  if ((await inOpenDecisions(tx, [id])).has(id))
    throw new Refusal(
      409,
      {
        ja: 'この申請については、いま担当課で手続きを進めています。終わってから、もう一度お試しください。',
        en: 'The town is deciding on this application just now. Please try again when that is done.',
      },
      { href: applicationPaths.one(id), label: { ja: '申請を見る', en: 'See the application' } },
    )
  await moveApplication(tx, id, 'change')
  const { kind, words, yen, files } = change
  const request = newId()
  await tx
    .insertInto('change_request')
    .values({
      municipality: actor.municipality,
      id: request,
      application: id,
      kind,
      words,
      yen: kind === 'amount' ? yen : null,
      asked_account: actor.account,
      asked_at: now,
    })
    .execute()
  for (const file of files) await keepFile(tx, actor, file, { subject: 'change_request', subject_id: request })
  await record(tx, actor, {
    action: 'awards.change_asked',
    subject: 'application',
    subject_id: id,
    after: { change: kind, state: 'change' },
  })
}

/** Until somebody proposes an answer. */
export async function takeBackChange(tx: Tx, actor: Actor, id: string, now: Date): Promise<void> {
  allow(mayWrite(actor))
  await lockOwn(tx, actor, id)
  if (!(await openChanges(tx, [id])).has(id)) return
  if ((await inOpenDecisions(tx, [id])).has(id))
    throw new Refusal(
      409,
      {
        ja: '変更申請の決定を進めているため、取り下げられません。担当にご連絡ください。',
        en: 'It is being decided and can no longer be taken back. Please call us.',
      },
      { href: applicationPaths.one(id), label: { ja: '申請を見る', en: 'See the application' } },
    )
  await tx
    .updateTable('change_request')
    .set({ state: 'taken-back', ended_at: now })
    .where('application', '=', id)
    .where('state', '=', 'open')
    .execute()
  await moveApplication(tx, id, 'awarded')
  await record(tx, actor, {
    action: 'awards.change_taken_back',
    subject: 'application',
    subject_id: id,
    after: { state: 'awarded' },
  })
}
