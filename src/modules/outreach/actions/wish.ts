// What somebody wants to hear of, said by themselves: signed in, or by the link of a mail.
import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow } from '#platform/errors.ts'
import { canWish } from '../policy.ts'
import { wishOf } from '../queries/notices.ts'
import type { Wish } from '../rules.ts'

export async function wish(tx: Tx, actor: Actor, person: string, given: Wish, now: Date): Promise<void> {
  allow(canWish(actor, person))
  const { municipality } = actor
  const before = await wishOf(tx, person)
  const values = { topics: [...given.topics], off: given.off, changed_at: now }
  await tx
    .insertInto('outreach_wish')
    .values({ municipality, person, ...values })
    .onConflict((conflict) => conflict.columns(['municipality', 'person']).doUpdateSet(values))
    .execute()
  await record(tx, actor, {
    action: 'outreach.wished',
    subject: 'outreach_wish',
    subject_id: person,
    before,
    after: given,
  })
}
