// 決定と同時の公表: in the transaction of the decision, so that there is never an award that should be public and is not.
import { recordAll } from '#platform/audit/index.ts'
import { type Actor, mayWrite } from '#platform/auth/actor.ts'
import { insertAll, type Tx } from '#platform/db/index.ts'
import { allow, found } from '#platform/errors.ts'
import { newId } from '#platform/id.ts'
import type { Application } from '#modules/applications/index.ts'
import type { Award } from '#modules/awards/index.ts'
import { nextPublication } from '../rules.ts'
import { publishableOf } from '../queries/words.ts'

interface Decided {
  application: Application
  /** As it stands now; none where nothing was ever granted. */
  award: Award | undefined
}

interface Publication {
  all: readonly Decided[]
  now: Date
}

/** What is public of each application. */
async function publishedOf(tx: Tx, applications: readonly string[]) {
  if (applications.length === 0) return new Map<string, never>()
  const rows = await tx
    .selectFrom('award_publication')
    .selectAll()
    .distinctOn('application')
    .where('application', 'in', [...applications])
    .orderBy('application')
    .orderBy('version', 'desc')
    .execute()
  return new Map(rows.map((row) => [row.application, row]))
}

/** The next version of what is public, of each of which something changes. Whoever calls records it. */
export async function keepPublications(tx: Tx, municipality: string, { all, now }: Publication) {
  const awarded = all.flatMap(({ application, award }) => (award === undefined ? [] : [{ application, award }]))
  const applications = awarded.map(({ application }) => application)
  const published = await publishedOf(
    tx,
    applications.map(({ id }) => id),
  )
  const publishable = await publishableOf(tx, applications)
  const kept = awarded.flatMap(({ application, award }, i) => {
    const before = published.get(application.id) ?? null
    const { from_yen, certifies: _, ...words } = found(publishable[i])
    const next = nextPublication(from_yen, award, before)
    if (next === null) return []
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
    return [{ row: { ...row, ...next, version: row.version + 1, published_at: now }, before, next }]
  })
  await insertAll(
    tx,
    'award_publication',
    kept.map(({ row }) => row),
  )
  return kept
}

/** The applications' rows are locked by the decision. */
export async function publishAwards(tx: Tx, actor: Actor, decided: Publication): Promise<void> {
  allow(mayWrite(actor))
  const kept = await keepPublications(tx, actor.municipality, decided)
  await recordAll(
    tx,
    actor,
    kept.map(({ row, before, next }) => ({
      action: 'grants.published',
      subject: 'award_publication',
      subject_id: row.id,
      ...(before !== null && { before: { state: before.state, yen: before.yen } }),
      after: next,
    })),
  )
}
