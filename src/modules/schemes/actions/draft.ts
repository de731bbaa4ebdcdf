// Beginning a scheme, writing on it before and after it is public, and throwing away what never was.
import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, EditedMeanwhile, Refusal } from '#platform/errors.ts'
import type { Content } from '../content.ts'
import { lockVisible } from '../lock-for.ts'
import { type Lack, textLacks } from '../missing.ts'
import { schemePaths } from '../paths.ts'
import { canDeleteScheme, canEditScheme, canWriteSchemes } from '../policy.ts'
import { schemeKeepers } from '../asides.ts'
import { insertScheme } from '../insert-scheme.ts'

const subject = 'scheme'

/** A second post of the same form changes nothing. */
export async function beginScheme(tx: Tx, actor: Actor, id: string, kind: string, content: Content): Promise<void> {
  allow(canWriteSchemes(actor))
  if (!(await insertScheme(tx, actor, { id, kind, content }))) return
  await record(tx, actor, { action: 'schemes.drafted', subject, subject_id: id, after: { kind, ...content } })
}

/**
 * What is missing in the text of a published scheme; empty when it was saved. Throws EditedMeanwhile when the row is no longer the
 * version that the form was made from, or has moved on.
 */
export async function saveScheme(
  tx: Tx,
  actor: Actor,
  id: string,
  version: number | null,
  content: Content,
  now: Date,
): Promise<Lack[]> {
  allow(canWriteSchemes(actor))
  const before = await lockVisible(tx, actor, id)
  if (!canEditScheme(actor, before) || before.version !== version) throw new EditedMeanwhile()
  const isPublic = before.state === 'published'
  const lacks = isPublic ? textLacks(content) : []
  if (lacks.length > 0) return lacks
  await tx
    .updateTable('scheme')
    .set({ ...content, version: before.version + 1, ...(isPublic ? { changed_at: now } : {}) })
    .where('id', '=', id)
    .execute()
  await record(tx, actor, { action: 'schemes.edited', subject, subject_id: id, before, after: content })
  return []
}

/** Only what nobody outside ever saw: with it go its calls, its form and its rules. */
export async function deleteScheme(tx: Tx, actor: Actor, id: string, version: number): Promise<void> {
  allow(canWriteSchemes(actor))
  const scheme = await lockVisible(tx, actor, id)
  if (!canDeleteScheme(actor, scheme)) {
    throw new Refusal(
      409,
      {
        ja: '公開したことのある制度は消せません。「終了」にすると、新しい申請を受け付けなくなります。',
        en: 'What was public cannot be deleted. End it: it then takes no more applications.',
      },
      { href: schemePaths.manage(id), label: { ja: 'この制度を見る', en: 'See the scheme' } },
    )
  }
  if (scheme.version !== version) throw new EditedMeanwhile()
  for (const why of schemeKeepers) {
    const kept = await why(tx, id)
    if (kept !== null)
      throw new Refusal(409, kept, {
        href: schemePaths.manage(id),
        label: { ja: 'この制度を見る', en: 'See the scheme' },
      })
  }
  await tx.deleteFrom('scheme_call').where('scheme', '=', id).execute()
  await tx.deleteFrom('scheme').where('id', '=', id).execute()
  await record(tx, actor, {
    action: 'schemes.deleted',
    subject,
    subject_id: id,
    before: { title: scheme.title },
    after: { title: null },
  })
}
