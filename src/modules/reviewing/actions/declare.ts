// 利害関係の申告: before anything is read.
import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { findApplication } from '#modules/applications/index.ts'
import type { Phrase } from '#platform/i18n/index.ts'
import { assignNext } from '../asking.ts'
import { lockOwn } from '../lock-own.ts'
import { reviewingPaths } from '../paths.ts'
import { refuseSettled } from '../settled.ts'
import type { ConflictKind } from '../tables.ts'
import { tellOfficers } from '../telling.ts'

/** A second post of the same changes nothing. */
export async function declareFree(tx: Tx, actor: Actor, id: string, now: Date): Promise<void> {
  const review = await lockOwn(tx, actor, id)
  if (review.state !== 'asked') return
  await tx
    .updateTable('review')
    .set({ state: 'free', declared_at: now, version: review.version + 1 })
    .where('id', '=', id)
    .execute()
  await record(tx, actor, {
    action: 'reviewing.declared',
    subject: 'review',
    subject_id: id,
    before: { state: 'asked' },
    after: { state: 'free' },
  })
}

const after: Readonly<Record<'asked' | 'enough' | 'nobody', Phrase>> = {
  asked: { ja: '担当から外れ、次の審査員にお願いしました。', en: 'They are off, and the next reviewer was asked.' },
  enough: {
    ja: '担当から外れました。審査員の人数は足りています。',
    en: 'They are off; there are enough reviewers left.',
  },
  nobody: {
    ja: '担当から外れました。代わりの審査員が見つからないため、割り当てをお願いします。',
    en: 'They are off, and nobody else could be found. Please assign somebody.',
  },
}

/** Also later, when a tie only shows in the papers. Takes them off; the next is asked, or staff are told. */
export async function declareConflict(
  tx: Tx,
  actor: Actor,
  id: string,
  { conflict, words }: { conflict: ConflictKind; words: string },
  now: Date,
): Promise<void> {
  const review = await lockOwn(tx, actor, id)
  if (review.state === 'conflict' || review.state === 'off') return
  await refuseSettled(tx, review.application, reviewingPaths.one(id))
  await tx
    .updateTable('review')
    .set({ state: 'conflict', conflict, words, declared_at: now, version: review.version + 1 })
    .where('id', '=', id)
    .execute()
  const next = await assignNext(tx, actor, review.application)
  const application = await findApplication(tx, review.application)
  await tellOfficers(tx, actor, application?.officer ?? null, {
    subject: { ja: '審査員から利害関係の申告がありました', en: 'A reviewer declared a conflict of interest' },
    body: [after[next]],
    href: reviewingPaths.application(review.application),
  })
  await record(tx, actor, {
    action: 'reviewing.conflict_declared',
    subject: 'review',
    subject_id: id,
    before: { state: review.state },
    after: { state: 'conflict', conflict, words },
  })
}
