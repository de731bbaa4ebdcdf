// Whom a coordinator has in mind.
import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import { today } from '#platform/calendar/index.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, found } from '#platform/errors.ts'
import { lockOpportunity } from '#modules/opportunities/index.ts'
import { canIntroduce } from '../policy.ts'
import { candidateFor } from '../queries/candidates.ts'
import { noCandidate } from '../refusal.ts'
import { whyNoCandidate } from '../rules.ts'

/** Puts somebody on the list, or changes the note. */
export async function shortlist(
  tx: Tx,
  actor: Actor,
  opportunity: string,
  { person, note }: { person: string; note: string },
  now: Date,
): Promise<void> {
  allow(canIntroduce(actor))
  const o = found(await lockOpportunity(tx, opportunity))
  const { fit } = found(await candidateFor(tx, o.id, person, today(now)))
  const why = whyNoCandidate(fit)
  if (why !== null) throw noCandidate(why, o.id)
  await tx
    .insertInto('shortlist')
    .values({ municipality: actor.municipality, opportunity: o.id, person, note, created_account: actor.account })
    .onConflict((c) => c.columns(['municipality', 'opportunity', 'person']).doUpdateSet({ note }))
    .execute()
  await record(tx, actor, {
    action: 'matching.shortlisted',
    subject: 'opportunity',
    subject_id: o.id,
    after: { person, note },
  })
}

export async function removeFromShortlist(tx: Tx, actor: Actor, opportunity: string, person: string): Promise<void> {
  allow(canIntroduce(actor))
  const o = found(await lockOpportunity(tx, opportunity))
  const gone = await tx
    .deleteFrom('shortlist')
    .where('opportunity', '=', o.id)
    .where('person', '=', person)
    .returning('note')
    .executeTakeFirst()
  if (gone === undefined) return
  await record(tx, actor, {
    action: 'matching.shortlist_removed',
    subject: 'opportunity',
    subject_id: o.id,
    before: { person, ...gone },
  })
}
