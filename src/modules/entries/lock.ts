// The beginning of every act on an entry: the challenge first, then the entry, both locked, and who is looking.
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { EditedMeanwhile, found, Refusal } from '#platform/errors.ts'
import { lockOpportunity, type OpportunitySummary } from '#modules/opportunities/index.ts'
import { entryPaths } from './paths.ts'
import { type Viewer, viewerOf } from './policy.ts'
import { type EntryDetail, findEntry, lockEntryRow } from './queries/entry.ts'
import { type Move, moved } from './rules.ts'

export interface Locked {
  entry: EntryDetail
  opportunity: OpportunitySummary
  viewer: Viewer
}

/** What the actor may not see does not exist. */
export async function lockEntry(tx: Tx, actor: Actor, id: string): Promise<Locked> {
  const seen = found(await findEntry(tx, id))
  const opportunity = found(await lockOpportunity(tx, seen.opportunity))
  const entry = found(await lockEntryRow(tx, seen.id))
  return { entry, opportunity, viewer: found(viewerOf(actor, entry, opportunity.organization)) }
}

export const movedOn = (id: string): Refusal =>
  new Refusal(
    409,
    {
      ja: 'この応募は、すでに次の段階へ進んでいます。いまの状態をお確かめください。',
      en: 'This entry has already moved on. Please look at where it stands now.',
    },
    { href: entryPaths.page(id), label: { ja: 'この応募を見る', en: 'See the entry' } },
  )

export function refuseUnless({ id, state }: Pick<EntryDetail, 'id' | 'state'>, move: Move): void {
  if (moved(state, move) === null) throw movedOn(id)
}

/** What was read is what is decided on. */
export function sameVersion(entry: Pick<EntryDetail, 'version'>, version: number): void {
  if (entry.version !== version) throw new EditedMeanwhile()
}
