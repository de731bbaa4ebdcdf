// Monday morning: both sides are asked how it goes.
import { record } from '#platform/audit/index.ts'
import { type Actor, isStaff, mayWrite } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow } from '#platform/errors.ts'
import { personsOfOrganization } from '#modules/members/index.ts'
import { notify } from '#modules/messages/index.ts'
import { findOpportunity } from '#modules/opportunities/index.ts'
import { followingPaths } from '../paths.ts'
import { activeEngagements } from '../queries/engagement.ts'
import { weekOf } from '../rules.ts'

/** Not in the week in which they began. Gives how many matches were asked. */
export async function askForPulses(tx: Tx, actor: Actor, today: string): Promise<number> {
  allow(mayWrite(actor) && isStaff(actor))
  const running = (await activeEngagements(tx, 2000)).filter(({ began_on }) => weekOf(began_on) < weekOf(today))
  for (const { entry, opportunity, organization, person } of running) {
    const title = (await findOpportunity(tx, opportunity))?.title ?? ''
    await notify(tx, actor, {
      persons: [person, ...(await personsOfOrganization(tx, organization))],
      subject: { ja: `今週の調子はいかがですか：${title}`, en: `How does it go this week? ${title}` },
      body: [
        {
          ja: '「順調」「ゆっくり」「困っている」のどれかを押すだけです。困っているときは、調整役がご連絡します。',
          en: 'One tap: going well, slow, or stuck. If you are stuck, a coordinator will call.',
        },
      ],
      href: followingPaths.page(entry),
      label: { ja: '調子を知らせる', en: 'Say how it goes' },
    })
  }
  if (running.length > 0) {
    await record(tx, actor, {
      action: 'following.asked',
      subject: 'municipality',
      subject_id: actor.municipality,
      after: { entries: running.map(({ entry }) => entry) },
    })
  }
  return running.length
}
