// 決定と同時の公表: in the transaction of the decision, so that there is never an award that should be public and is not.
import { record } from '#platform/audit/index.ts'
import { type Actor, mayWrite } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow } from '#platform/errors.ts'
import { newId } from '#platform/id.ts'
import type { Application } from '#modules/applications/index.ts'
import type { Award } from '#modules/awards/index.ts'
import { nextPublication } from '../rules.ts'
import { publishableOf } from '../queries/words.ts'

interface Decided {
  application: Application
  /** As it stands now; none where nothing was ever granted. */
  award: Award | undefined
  now: Date
}

/** The next version of what is public; null where nothing changes. Whoever calls records it. */
export async function keepPublication(tx: Tx, municipality: string, { application, award, now }: Decided) {
  if (award === undefined) return null
  const before = await tx
    .selectFrom('award_publication')
    .selectAll()
    .where('application', '=', application.id)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  const { from_yen, certifies: _, ...words } = await publishableOf(tx, application)
  const next = nextPublication(from_yen, award, before ?? null)
  if (next === null) return null
  // What was public about it stays: only amount and state change.
  const row = before ?? {
    ...words,
    municipality,
    id: newId(),
    version: 0,
    application: application.id,
    scheme: application.scheme,
    decided_on: award.decided_on,
  }
  const version = row.version + 1
  await tx
    .insertInto('award_publication')
    .values({ ...row, ...next, version, published_at: now })
    .execute()
  return { id: row.id, before: before && { state: before.state, yen: before.yen }, after: next }
}

/** The application's row is locked by the decision. */
export async function publishAward(tx: Tx, actor: Actor, decided: Decided): Promise<void> {
  allow(mayWrite(actor))
  const kept = await keepPublication(tx, actor.municipality, decided)
  if (kept === null) return
  const { id, before, after } = kept
  await record(tx, actor, { action: 'grants.published', subject: 'award_publication', subject_id: id, before, after })
}
