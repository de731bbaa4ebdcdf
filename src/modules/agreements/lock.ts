// Locked for a change.
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, found, Refusal } from '#platform/errors.ts'
import { lockEntrySummary } from '#modules/entries/index.ts'
import { partyViewer } from '#modules/members/index.ts'
import { agreementPaths } from './paths.ts'
import { canPropose } from './policy.ts'
import { type Agreement, findAgreement, lockAgreement } from './queries/agreement.ts'

const over = (id: string) =>
  new Refusal(
    409,
    {
      ja: 'この取組は終わったか、応募が取り下げられたため、条件はもう変わりません',
      en: 'The work has ended or the entry was taken back: the terms do not change any more',
    },
    { href: agreementPaths.page(id), label: { ja: '条件を見る', en: 'See the terms' } },
  )

/** The entry first, as everywhere: whoever takes it back waits, or has come before. Refuses what is over. */
export async function lockGoingOn(tx: Tx, id: string): Promise<Agreement> {
  const { entry } = found(await findAgreement(tx, id))
  const { state } = found(await lockEntrySummary(tx, entry))
  const agreement = found(await lockAgreement(tx, id))
  if (state !== 'accepted' || agreement.ended_on !== null) throw over(id)
  return agreement
}

/** For the organization's side of the payment clock, also after the match has ended: what is owed stays owed. */
export async function lockToPay(tx: Tx, actor: Actor, id: string): Promise<Agreement> {
  const seen = found(await findAgreement(tx, id))
  found(partyViewer(actor, seen))
  allow(canPropose(actor, seen))
  return found(await lockAgreement(tx, id))
}
