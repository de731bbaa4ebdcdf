// The beginning of every act on a running match.
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { found, Refusal } from '#platform/errors.ts'
import { partyViewer } from '#modules/members/index.ts'
import { followingPaths } from './paths.ts'
import { type Engagement, findEngagement, lockEngagement } from './queries/engagement.ts'

const over = (entry: string) =>
  new Refusal(
    409,
    { ja: 'この取組は、すでに終わっています', en: 'This work has already ended' },
    { href: followingPaths.page(entry), label: { ja: '記録を見る', en: 'See the record' } },
  )

/** The match, locked, for somebody who may know of it and while it runs. */
export async function lockRunning(tx: Tx, actor: Actor, entry: string): Promise<Engagement> {
  found(partyViewer(actor, found(await findEngagement(tx, entry))))
  const engagement = found(await lockEngagement(tx, entry))
  if (engagement.ended_on !== null) throw over(entry)
  return engagement
}
