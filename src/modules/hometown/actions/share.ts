// Which town is home, and whether finished work is shown there.
import { record } from '#platform/audit/index.ts'
import { type Actor, mayWrite } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow } from '#platform/errors.ts'
import { sharingConsent } from '../consent.ts'
import { homeTownOf } from '../queries/home-town.ts'

/** Only the person themselves, never somebody who types in for them. Without a home, all of it is forgotten. */
export async function chooseHomeTown(
  tx: Tx,
  actor: Actor,
  { home, shared }: { home: string | null; shared: boolean },
  now: Date,
): Promise<void> {
  allow(mayWrite(actor) && actor.acting_for === null)
  const { municipality, account } = actor
  const before = await homeTownOf(tx, municipality, account)
  const standing = (before?.shared_at ?? null) !== null
  if ((before?.home ?? null) === home && standing === shared) return
  if (home === null)
    await tx
      .deleteFrom('across.home_town')
      .where('municipality', '=', municipality)
      .where('account', '=', account)
      .execute()
  else {
    const choice = { home, shared_at: shared ? now : null, text_version: shared ? sharingConsent.version : null }
    await tx
      .insertInto('across.home_town')
      .values({ municipality, account, ...choice })
      .onConflict((conflict) => conflict.columns(['municipality', 'account']).doUpdateSet(choice))
      .execute()
  }
  await record(tx, actor, {
    action: 'hometown.chosen',
    subject: 'account',
    subject_id: account,
    before: { home: before?.home ?? null, shared: standing },
    after: { home, shared: home !== null && shared, ...(shared ? { text_version: sharingConsent.version } : {}) },
  })
}
