// What every end of a match leaves behind, whoever ended it.
import { announce } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { found } from '#platform/errors.ts'
import { endAgreement } from '#modules/agreements/index.ts'
import { entrantsIn } from '#modules/entries/index.ts'
import { addExperience, organizationKind } from '#modules/members/index.ts'
import { findOpportunity } from '#modules/opportunities/index.ts'
import type { Engagement } from './queries/engagement.ts'
import type { Ending, OutcomeFigure } from './tables.ts'

export interface EndOf {
  how: Ending
  ended_on: string
  changed: string
  why: string
  figures: OutcomeFigure[]
  thanks: string
}

/** What every end leaves behind; the caller has asked who may, tells, and records. */
export async function closeEngagement(tx: Tx, actor: Actor, engagement: Engagement, end: EndOf): Promise<void> {
  const { municipality, account } = actor
  const { entry } = engagement
  const { how, ended_on, changed, why, figures, thanks } = end
  await tx.updateTable('engagement').set({ how, ended_on }).where('entry', '=', entry).execute()
  await tx
    .insertInto('outcome')
    .values({
      municipality,
      entry,
      changed,
      why,
      figures: JSON.stringify(figures),
      thanks_to_person: thanks,
      story: how === 'finished' ? changed : '',
      created_account: account,
    })
    .execute()
  await endAgreement(tx, entry, ended_on)
  if (how === 'finished')
    await addExperience(tx, await entrantsIn(tx, entry), await organizationKind(tx, engagement.organization))
  const o = found(await findOpportunity(tx, engagement.opportunity))
  await announce(tx, actor, {
    name: `following.${how}`,
    subject: 'entry',
    subject_id: entry,
    measures: o.measures,
    data: { opportunity: o.id, organization: o.organization, kind: o.kind },
  })
}
